import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Link2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import type { DeskAccount } from './desk-account-card.tsx';
import { DeskAccountCodeDialog } from './desk-account-code-dialog.tsx';
import { TwoFactorResetDialog, type AboutClient } from './desk-account-dialogs.tsx';
import { DeskIdentityDialog } from './desk-identity-dialog.tsx';
import { DeskLinkDialog } from './desk-link-dialog.tsx';
import styles from './desk-account.module.css';

/** Who else signs in for this client: a guardian, or the partner of a couple's joint record. */
export function DeskAccountPeople({ clientId, clientName, account, canHelp }: Omit<AboutClient, 'onClose'> & { account: DeskAccount; canHelp: boolean }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'link' | 'invite' | { unlink: string } | { reset: string } | { lost: string }>();
  const close = () => setOpen(undefined);
  const unlink = useMutation(api.deskAccount.unlinkLogin.mutationOptions({ onSuccess: close }));
  const about = { clientId, clientName, onClose: close };
  const others = account.reachedBy.filter(({ relation }) => relation !== 'self');
  const relations = { guardian: t`guardian`, couple: t`joint record` };
  const unlinked = typeof open === 'object' && 'unlink' in open ? open.unlink : null;
  if (others.length === 0 && !canHelp) return null;
  return (
    <section className={styles.card}>
      <Heading level={3}><Trans>Others who sign in for this client</Trans></Heading>
      {others.length === 0 && <p><Trans>Nobody.</Trans></p>}
      {others.map(({ username, relation, ownerName }) => (
        <div key={username} className={styles.device}>
          <span><b>{ownerName ?? username}</b>{ownerName !== null && <> ({username})</>}, {relation === 'self' ? null : relations[relation]}</span>
          {canHelp && (
            <div className={styles.buttons}>
              {/* Whoever is a client here is helped on their own page. */}
              {ownerName === null && relation === 'guardian' && account.isMinor && (
                <>
                  <Button aria-label={t`Reset code for ${username}`} onPress={() => setOpen({ reset: username })}><Trans>Reset code…</Trans></Button>
                  <Button aria-label={t`Lost phone of ${username}`} onPress={() => setOpen({ lost: username })}><Trans>Lost phone…</Trans></Button>
                </>
              )}
              <Button aria-label={t`Unlink ${username}`} onPress={() => setOpen({ unlink: username })}><Trans>Unlink…</Trans></Button>
            </div>
          )}
        </div>
      ))}
      {canHelp && (
        <div className={styles.buttons}>
          <Button icon={Link2} onPress={() => setOpen('link')}><Trans>Link a sign-in…</Trans></Button>
          {account.isMinor && <Button icon={UserPlus} onPress={() => setOpen('invite')}><Trans>Invite a guardian…</Trans></Button>}
        </div>
      )}
      {open === 'link' && <DeskLinkDialog {...about} isMinor={account.isMinor} />}
      {open === 'invite' && <DeskAccountCodeDialog {...about} account={account} forGuardian />}
      {typeof open === 'object' && 'reset' in open && <DeskAccountCodeDialog {...about} clientName={open.reset} account={account} guardian={open.reset} />}
      {typeof open === 'object' && 'lost' in open && <TwoFactorResetDialog {...about} clientName={open.lost} guardian={open.lost} />}
      {unlinked !== null && (
        <DeskIdentityDialog title={<Trans>Unlink {unlinked}</Trans>} doIt={<Trans>Unlink</Trans>} isPending={unlink.isPending} error={unlink.error} onClose={close} onSend={(identityCheck) => unlink.mutate({ clientId, username: unlinked, identityCheck })}>
          <p><Trans>From now on this sign-in does not open the pages of {clientName}. Pages that are open close.</Trans></p>
        </DeskIdentityDialog>
      )}
    </section>
  );
}
