import { Trans } from '@lingui/react/macro';
import { Heading } from '#renderer/ui/heading.tsx';
import styles from './recovery-card.module.css';

interface RecoveryCardProps {
  practiceName: string;
  number: number;
  groups: readonly string[];
  /** `Nov 24, 2026` */
  madeOn: string;
}

/** The paper that opens the records when the computer's own key is gone. */
export function RecoveryCard({ practiceName, number, groups, madeOn }: RecoveryCardProps) {
  return (
    <section className={styles.paper} aria-labelledby="recovery-card">
      <Heading level={2} id="recovery-card"><Trans>Recovery card {number}</Trans></Heading>
      <p>{practiceName}, {madeOn}</p>
      <ol className={styles.groups} translate="no">
        {groups.map((group, index) => (
          <li key={`${index} ${group}`} className={styles.group}><span className={styles.place} aria-hidden>{index + 1}</span> {group}</li>
        ))}
      </ol>
      <p><Trans>If Anteroom says that the records are locked:</Trans></p>
      <ol className={styles.steps}>
        <li><Trans>Open the front desk on the computer that holds the records.</Trans></li>
        <li><Trans>Type the seven groups under “Use the recovery card”.</Trans></li>
        <li><Trans>Sign in as always. Put this card back into the safe.</Trans></li>
      </ol>
      <p><Trans>Whoever has this card and the computer can read all records. Keep it in a safe, away from the computer.</Trans></p>
    </section>
  );
}
