import { RecoveryBand } from '#renderer/recovery/recovery-band.tsx';
import styles from './desk-shell.module.css';

/** What endangers the records, on every page until somebody has seen to it. */
export function SafetyBands({ isOwner, onSafety }: { isOwner: boolean; onSafety: () => void }) {
  return (
    <div className={styles.bands}>
      <RecoveryBand isOwner={isOwner} onMake={onSafety} />
    </div>
  );
}
