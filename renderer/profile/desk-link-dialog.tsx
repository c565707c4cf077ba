import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { AboutClient } from './desk-account-dialogs.tsx';
import { DeskIdentityDialog } from './desk-identity-dialog.tsx';
import styles from './desk-account.module.css';

type Relation = 'guardian' | 'couple';

/** Another person's sign-in opens this client's pages too: first whose it is, read out with the person at the desk. */
export function DeskLinkDialog({ clientId, clientName, isMinor, onClose }: AboutClient & { isMinor: boolean }) {
  const { t } = useLingui();
  const [username, setUsername] = useState('');
  const [relation, setRelation] = useState<Relation>(isMinor ? 'guardian' : 'couple');
  const [asked, setAsked] = useState<string | null>(null);
  const find = useMutation(api.deskAccount.findLogin.mutationOptions({ gcTime: 0 }));
  const link = useMutation(api.deskAccount.linkLogin.mutationOptions({ onSuccess: onClose }));
  const found = find.data?.login;
  const lookUp = () => (username.trim() ? find.mutate({ clientId, username: username.trim() }) : setAsked(t`Type the username.`));
  const problem = asked ?? (found === null ? t`There is no such sign-in. Check each letter with the person, or look on their own page.` : found?.isLinked ? t`This sign-in is linked already.` : null);
  const options = [...(isMinor ? [{ value: 'guardian' as const, label: t`Guardian, until the client is 18` }] : []), { value: 'couple' as const, label: t`Partner, a couple’s joint record` }];
  const people = found?.people.join(', ') ?? '';
  const owner = found?.ownerName ?? null;
  return (
    <DeskIdentityDialog
      title={<Trans>Link a sign-in to {clientName}</Trans>} doIt={<Trans>Link it</Trans>} isPending={link.isPending} error={link.error} onClose={onClose}
      onSend={(identityCheck) => (found && !found.isLinked ? link.mutate({ clientId, username: found.username, relation, identityCheck }) : setAsked(t`Look the username up first.`))}
    >
      <p><Trans>That person signs in with their own username and password, and chooses whose pages to see.</Trans></p>
      <div className={styles.lookUp}>
        <TextField label={<Trans>Their username</Trans>} value={username} maxLength={256} autoFocus onChange={(next) => { setAsked(null); find.reset(); setUsername(next); }} error={problem} />
        <Button icon={Search} isPending={find.isPending} onPress={lookUp}><Trans>Look it up</Trans></Button>
      </div>
      <RefusalBand error={find.error} />
      {found && !found.isLinked && (
        <StatusBand small announce tone="info" title={owner === null ? <Trans>A guardian’s sign-in</Trans> : <Trans>Sign-in of {owner}</Trans>}>
          {people && <Trans>It opens the pages of: {people}</Trans>}
        </StatusBand>
      )}
      <SelectField label={<Trans>What is this person to the client?</Trans>} value={relation} onChange={setRelation} options={options} />
    </DeskIdentityDialog>
  );
}
