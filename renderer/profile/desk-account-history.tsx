import { Trans } from '@lingui/react/macro';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { useNow } from '#renderer/ui/host-clock.ts';
import type { DeskAccount } from './desk-account-card.tsx';
import styles from './desk-account.module.css';
import { useAccountChangeWords } from './use-account-change-words.ts';
import { useLoginEventWords } from './use-login-event-words.ts';

/** Who signed in where, and who changed what, newest first. */
export function DeskAccountHistory({ account, clientName, onClose }: { account: DeskAccount; clientName: string; onClose: () => void }) {
  const events = useLoginEventWords();
  const changes = useAccountChangeWords();
  const language = useDisplayChoices((choices) => choices.language);
  const { timeZone = 'UTC' } = useNow(60_000);
  const when = (at: number) => formatDayTime(at, timeZone, language);
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>Account of {clientName}</Trans>} actions={<Button size="big" onPress={onClose}><Trans>Close</Trans></Button>}>
      <Heading level={3}><Trans>Sign-ins</Trans></Heading>
      {account.history.length === 0 && <p><Trans>None in the last 12 months.</Trans></p>}
      <ul className={styles.list}>
        {account.history.map((event) => (
          <li key={event.id}>
            <span className={styles.when}>{when(event.at)}</span>
            <span className={styles.what}>{events.result(event)}<span>{events.place(event)}</span>{event.notMe && <b><Trans>The client says this was someone else.</Trans></b>}</span>
          </li>
        ))}
      </ul>
      <Heading level={3}><Trans>Changes</Trans></Heading>
      {account.changes.length === 0 && <p><Trans>No changes yet.</Trans></p>}
      <ul className={styles.list}>
        {account.changes.map((change, index) => (
          <li key={index}>
            <span className={styles.when}>{when(change.at)}</span>
            <span className={styles.what}>{changes.what(change)}<span>{changes.who(change)}</span></span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
