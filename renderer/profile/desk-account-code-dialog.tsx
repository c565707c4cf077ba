import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import { useNow } from '#renderer/ui/host-clock.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import type { DeskAccount } from './desk-account-card.tsx';
import type { AboutClient } from './desk-account-dialogs.tsx';
import { DeskIdentityDialog } from './desk-identity-dialog.tsx';
import styles from './desk-account.module.css';

/** An invitation, or a reset: shown to staff once after a look at the person, or mailed to the address on file. */
export function DeskAccountCodeDialog({ clientId, clientName, account, forGuardian, guardian, onClose }: AboutClient & { account: DeskAccount; /** Of a minor: to a sign-in of the guardian's own. */ forGuardian?: boolean; /** That sign-in's username: a reset of it. */ guardian?: string }) {
  const issue = useMutation(api.deskAccount.issueCode.mutationOptions({ gcTime: 0 }));
  if (issue.data) return <CodeGiven given={issue.data} clientName={clientName} email={account.email} forGuardian={forGuardian === true || guardian !== undefined} onClose={onClose} />;
  return (
    <DeskIdentityDialog
      title={forGuardian ? <Trans>Invite a guardian of {clientName}</Trans> : account.login || guardian !== undefined ? <Trans>Reset code for {clientName}</Trans> : <Trans>Invite {clientName}</Trans>} doIt={<Trans>Show the code</Trans>} isPending={issue.isPending} error={issue.error} onClose={onClose}
      onSend={(identityCheck) => issue.mutate({ clientId, delivery: 'shown', identityCheck, forGuardian, guardian })}
    >
      <p>{forGuardian ? <Trans>With the code the guardian chooses a username and a password at the kiosk. A guardian who has a sign-in already needs no code: link it instead.</Trans> : guardian !== undefined ? <Trans>With the code the guardian sees the username and chooses a new password at the kiosk. Two-factor stays on.</Trans> : account.login ? <Trans>With the code the client sees the username and chooses a new password at the kiosk. Two-factor stays on.</Trans> : <Trans>With the code the client chooses a username and a password at the kiosk.</Trans>}</p>
      {account.email && guardian === undefined && <Button icon={Mail} isPending={issue.isPending} onPress={() => issue.mutate({ clientId, delivery: 'mailed', forGuardian })}><Trans>Mail it instead</Trans></Button>}
      <Hint><Trans>A new code ends the one before it.</Trans></Hint>
    </DeskIdentityDialog>
  );
}

interface CodeGivenProps {
  given: { kind: 'invitation' | 'reset'; code: string | null; expiresAt: number };
  clientName: string;
  email: string | null;
  forGuardian: boolean;
  onClose: () => void;
}

function CodeGiven({ given, clientName, email, forGuardian, onClose }: CodeGivenProps) {
  const language = useDisplayChoices((choices) => choices.language);
  const { timeZone = 'UTC' } = useNow(60_000);
  const until = formatDayTime(given.expiresAt, timeZone, language);
  return (
    <Dialog isOpen onClose={onClose} mustAnswer width="narrow" title={<Trans>Code for {clientName}</Trans>} actions={<Button size="big" look="filled" onPress={onClose}><Trans>Done</Trans></Button>}>
      {given.code === null ? <StatusBand small tone="done" title={<Trans>The code is on its way to {email}.</Trans>} /> : <p className={styles.code} role="status" translate="no">{given.code}</p>}
      <p><Trans>Good until {until}, once.</Trans></p>
      <p>{forGuardian ? <Trans>At the kiosk: Sign in, then “First time here, or forgot something?”, then the child’s date of birth and this code.</Trans> : <Trans>At the kiosk: Sign in, then “First time here, or forgot something?”, then the date of birth and this code.</Trans>}</p>
      {given.code !== null && <Hint><Trans>The code is shown only now. Give it to this person and nobody else.</Trans></Hint>}
    </Dialog>
  );
}
