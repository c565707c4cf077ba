import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CloudOff, Hand, KeyRound, Lock, LockKeyhole, LogOut, Cloud, FlaskConical, ShieldCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { StaffPinDialog } from '#renderer/hand-off/staff-pin-dialog.tsx';
import { StaffPasswordDialog } from '#renderer/profile/staff-password-dialog.tsx';
import { StaffTwoFactorDialog } from '#renderer/profile/staff-two-factor-dialog.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { announce } from '#renderer/ui/live-region.tsx';
import { leaveForm } from '#renderer/ui/unsaved-work.ts';
import styles from './desk-shell.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { useStaff } from './staff.ts';
import { useHelpTopicWords } from './use-help-topic-words.ts';
import { forgetPlace } from './use-place.ts';
import { useRoleWords } from './use-role-words.ts';

interface DeskFootProps {
  isOnline: boolean;
  isDemo: boolean;
  timeZone: string;
  practiceName: string;
}

/** Always in sight: whether the host answers, who asks for help, who is signed in. */
export function DeskFoot({ isOnline, isDemo, timeZone, practiceName }: DeskFootProps) {
  const { nowMs } = useNow(10_000);
  const { name, role, idleEndsAt } = useStaff();
  const roleWords = useRoleWords();
  const [open, setOpen] = useState<'pin' | 'two_factor' | 'password'>();
  const close = () => setOpen(undefined);
  const signOut = useMutation(api.signIn.end.mutationOptions());
  const leave = () => {
    forgetPlace();
    signOut.mutate({ reason: 'done' });
  };
  const time = formatTime(nowMs, timeZone);
  const minutes = Math.max(1, Math.ceil((idleEndsAt - nowMs) / 60_000));
  return (
    <footer className={styles.foot}>
      <span className={isOnline ? styles.footPart : styles.footWarning} role="status">
        {isOnline ? <Cloud aria-hidden /> : <CloudOff aria-hidden />}
        {isOnline ? <Trans>Saved on this computer</Trans> : <Trans>No answer from the host. Trying again.</Trans>}
      </span>
      <span className={styles.footPart}>{time}</span>
      {isDemo && <span className={styles.footPart}><FlaskConical aria-hidden /><Trans>Demo clinic, invented people</Trans></span>}
      <HelpCallInFoot />
      <span className={styles.footSpace} />
      <LanguageSwitch className={styles.footButton} />
      <span className={styles.footPart}><Lock aria-hidden /><Trans>{name}, {roleWords[role]}. Locks in {minutes} min</Trans></span>
      <button type="button" className={styles.footButton} onClick={() => setOpen('password')}><LockKeyhole aria-hidden /><Trans>Password</Trans></button>
      <button type="button" className={styles.footButton} onClick={() => setOpen('two_factor')}><ShieldCheck aria-hidden /><Trans>Two-factor</Trans></button>
      <button type="button" className={styles.footButton} onClick={() => setOpen('pin')}><KeyRound aria-hidden /><Trans>Kiosk PIN</Trans></button>
      <button type="button" className={styles.footButton} onClick={() => leaveForm(leave)}><LogOut aria-hidden /><Trans>Sign out</Trans></button>
      {open === 'pin' && <StaffPinDialog onClose={close} />}
      {open === 'password' && <StaffPasswordDialog onClose={close} />}
      {open === 'two_factor' && <StaffTwoFactorDialog practiceName={practiceName} onClose={close} />}
    </footer>
  );
}

/** The oldest call, and how many more wait. */
function HelpCallInFoot() {
  const { t } = useLingui();
  const { can } = useStaff();
  const topics = useHelpTopicWords();
  const calls = useQuery(api.help.list.queryOptions({ input: {}, enabled: can('help') })).data?.calls ?? [];
  const answer = useMutation(api.help.answer.mutationOptions());
  const announced = useRef<string | undefined>(undefined);
  const first = calls[0];
  const words = first ? t`${first.kioskName} asks for help: ${topics[first.topic]}` : '';
  useEffect(() => {
    if (first && announced.current !== first.id) announce(words);
    announced.current = first?.id;
  }, [first, words]);
  if (!first) return null;
  const more = calls.length - 1;
  return (
    <span className={styles.footWarning}>
      <Hand aria-hidden />{words}
      {more > 0 && <> <Trans>(and {more} more)</Trans></>}
      <button type="button" className={styles.footButton} disabled={answer.isPending} onClick={() => answer.mutate({ id: first.id })}><Trans>Answer</Trans></button>
    </span>
  );
}
