import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, History, KeyRound, Lock, ShieldCheck, TabletSmartphone } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import { DeskAccountCodeDialog } from './desk-account-code-dialog.tsx';
import { DeskAccountHistory } from './desk-account-history.tsx';
import { DeskAccountPeople } from './desk-account-people.tsx';
import { DeskDeviceDialog } from './desk-device-dialog.tsx';
import { NoticesDialog, TwoFactorResetDialog, UnlockDialog } from './desk-account-dialogs.tsx';
import styles from './desk-account.module.css';

export type DeskAccount = Awaited<ReturnType<typeof client.deskAccount.get>>;
type Open = 'code' | 'two_factor' | 'unlock' | 'notices' | 'device' | 'history';

interface DeskAccountCardProps {
  clientId: string;
  clientName: string;
  /** May issue codes and change things; others only read. */
  canHelp: boolean;
}

/** A client's portal account on their page: how they sign in, and what the desk can help with. */
export function DeskAccountCard({ clientId, clientName, canHelp }: DeskAccountCardProps) {
  const say = useSayRefusal();
  const [open, setOpen] = useState<Open>();
  const { data: account, error } = useQuery(api.deskAccount.get.queryOptions({ input: { clientId } }));
  const close = () => setOpen(undefined);
  const about = { clientId, clientName, onClose: close };
  return (
    <section className={styles.card}>
      <Heading level={2} size="heading"><Trans>Portal account</Trans></Heading>
      {error && <StatusBand small tone="danger" title={say(error)} />}
      {!account && !error && <Skeleton lines={4} />}
      {account && <AccountFacts account={account} />}
      {account && canHelp && <AccountButtons account={account} onOpen={setOpen} />}
      {account && <DeskAccountPeople {...about} account={account} canHelp={canHelp} />}
      {account && <Button look="quiet" icon={History} className={styles.quiet} onPress={() => setOpen('history')}><Trans>Sign-ins and changes</Trans></Button>}
      {account && open === 'code' && <DeskAccountCodeDialog {...about} account={account} />}
      {open === 'two_factor' && <TwoFactorResetDialog {...about} />}
      {open === 'unlock' && <UnlockDialog {...about} />}
      {account?.login && open === 'notices' && <NoticesDialog {...about} isOn={account.login.kioskNotices} />}
      {account?.login && open === 'device' && <DeskDeviceDialog {...about} devices={account.login.devices} />}
      {account && open === 'history' && <DeskAccountHistory account={account} clientName={clientName} onClose={close} />}
    </section>
  );
}

function AccountFacts({ account }: { account: DeskAccount }) {
  const { t } = useLingui();
  const { login, openCode } = account;
  if (!login) {
    // A couple's joint record has no sign-in of its own.
    if (!openCode && account.reachedBy.some(({ relation }) => relation === 'couple')) return <p><Trans>A joint record. Each partner opens it with their own sign-in, and is helped on their own page.</Trans></p>;
    return (
      <p>{openCode ? <Trans>Invited. The code has not been used yet.</Trans> : <Trans>No sign-in yet.</Trans>}</p>
    );
  }
  const { twoFactor, wrongPasswords, codeWaitSeconds } = login;
  const states = { on: t`On`, off: t`Off`, stopped: t`Stopped: too many wrong codes` };
  return (
    <>
      {(twoFactor.state === 'stopped' || codeWaitSeconds > 0 || wrongPasswords >= 10) && <StatusBand small tone="attention" icon={Lock} title={<Trans>Locked at kiosks: too many wrong tries. Check who it is, then unlock.</Trans>} />}
      <dl className={styles.facts}>
        <Fact name={t`Username`}>{login.username}{login.disabled && <> (<Trans>switched off</Trans>)</>}</Fact>
        <Fact name={t`Two-factor`}><StatusWord tone={twoFactor.state === 'on' ? 'done' : twoFactor.state === 'off' ? 'quiet' : 'attention'} icon={twoFactor.state === 'on' ? CircleCheck : CircleAlert}>{states[twoFactor.state]}</StatusWord></Fact>
        <Fact name={t`Own devices`}>{login.devices.length}</Fact>
        <Fact name={t`Mail at kiosk sign-in`}>{login.kioskNotices ? t`Yes` : t`No, opted out`}</Fact>
        {openCode && <Fact name={t`Reset code`}>{t`Given out, not used yet`}</Fact>}
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <><dt>{name}</dt><dd>{children}</dd></>;
}

function AccountButtons({ account: { login, reachedBy }, onOpen }: { account: DeskAccount; onOpen: (what: Open) => void }) {
  const isLocked = login !== null && (login.twoFactor.state === 'stopped' || login.codeWaitSeconds > 0 || login.wrongPasswords > 0);
  return (
    <div className={styles.buttons}>
      {(login || !reachedBy.some(({ relation }) => relation === 'couple')) && <Button icon={KeyRound} onPress={() => onOpen('code')}>{login ? <Trans>Reset code…</Trans> : <Trans>Invite…</Trans>}</Button>}
      {login && <Button icon={TabletSmartphone} onPress={() => onOpen('device')}><Trans>Own devices…</Trans></Button>}
      {login && login.twoFactor.state !== 'off' && <Button icon={ShieldCheck} onPress={() => onOpen('two_factor')}><Trans>Lost phone…</Trans></Button>}
      {isLocked && <Button icon={Lock} onPress={() => onOpen('unlock')}><Trans>Unlock…</Trans></Button>}
      {login && <Button look="quiet" onPress={() => onOpen('notices')}>{login.kioskNotices ? <Trans>Opt out of mail…</Trans> : <Trans>Send mail again…</Trans>}</Button>}
    </div>
  );
}
