import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import { useNow } from '#renderer/ui/host-clock.ts';
import { announce } from '#renderer/ui/live-region.tsx';
import type { Invited } from './desk-staff.tsx';
import styles from './desk-staff.module.css';

/** The set-up code, shown this once: to copy, or to print and hand over. */
export function SetupCodeDialog({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const { timeZone } = useNow(60_000);
  const [isCopied, setCopied] = useState(false);
  const { name, username } = invited.staff;
  const code = `${invited.setupCode.slice(0, 5)}-${invited.setupCode.slice(5)}`;
  const until = formatDayTime(invited.expiresAt, timeZone ?? 'UTC', language);
  const copy = () => {
    navigator.clipboard.writeText(code).then(
      () => { setCopied(true); announce(t`Copied`); },
      () => announce(t`This computer does not let the page copy. Write the code down.`),
    );
  };
  return (
    <Dialog
      isOpen onClose={onClose} mustAnswer title={<Trans>Set-up code for {name}</Trans>} width="narrow"
      actions={
        <>
          <Button size="big" icon={isCopied ? Check : Copy} onPress={copy}>{isCopied ? <Trans>Copied</Trans> : <Trans>Copy the code</Trans>}</Button>
          <Button size="big" icon={Printer} onPress={() => window.print()}><Trans>Print</Trans></Button>
          <Button size="big" look="filled" onPress={onClose}><Trans>Done</Trans></Button>
        </>
      }
    >
      <div className={styles.paper}>
        <dl className={styles.facts}>
          <dt><Trans>Name</Trans></dt><dd>{name}</dd>
          <dt><Trans>Username</Trans></dt><dd>{username}</dd>
          <dt><Trans>Good until</Trans></dt><dd>{until}</dd>
        </dl>
        <p className={styles.code}>{code}</p>
        <p><Trans>At the front desk screen, press “I have a set-up code”. Type the username and this code, then choose a password. The code works once.</Trans></p>
      </div>
      <Hint><Trans>The code is shown only now. Give it to this person and nobody else.</Trans></Hint>
    </Dialog>
  );
}
