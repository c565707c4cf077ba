import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { DeskBackup } from '#renderer/backup/desk-backup.tsx';
import { DeskRecovery } from '#renderer/recovery/desk-recovery.tsx';
import styles from './safety.module.css';
import { useStaff } from './staff.ts';

/** Practice settings : Backup and keys. */
export function SafetyPage() {
  const { can } = useStaff();
  const practiceName = useQuery(api.practice.welcome.queryOptions({ input: {} })).data?.practiceName ?? '';
  return (
    <div className={styles.page}>
      <div className={styles.cards}>
        <DeskRecovery practiceName={practiceName} isOwner={can('security')} />
        <DeskBackup isOwner={can('security')} />
      </div>
    </div>
  );
}
