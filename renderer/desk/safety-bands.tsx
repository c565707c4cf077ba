import { BackupBands } from '#renderer/backup/backup-bands.tsx';
import { RecoveryBand } from '#renderer/recovery/recovery-band.tsx';
import styles from './desk-shell.module.css';
import { useStaff } from './staff.ts';

/** What endangers the records, on every page until somebody has seen to it. */
export function SafetyBands({ onSafety }: { onSafety: () => void }) {
  const { can } = useStaff();
  return (
    <div className={styles.bands}>
      <RecoveryBand isOwner={can('security')} onMake={onSafety} />
      <BackupBands canSet={can('practice_settings')} isOwner={can('security')} onSet={onSafety} />
    </div>
  );
}
