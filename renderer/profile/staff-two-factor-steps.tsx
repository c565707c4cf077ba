import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { QrPicture } from '#renderer/ui/qr-picture.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { StaffRecoveryCodes } from './staff-recovery-codes.tsx';
import styles from './staff-two-factor.module.css';

interface StaffTwoFactorStepsProps {
  practiceName: string;
  /** Why it is asked. */
  lead?: ReactNode;
  start: () => Promise<{ secret: string; uri: string }>;
  turnOn: (code: string) => Promise<{ recoveryCodes: string[] }>;
  /** It is on, and the recovery codes are shown. */
  onOn?: () => void;
  /** The recovery codes are on paper. */
  onDone: () => void;
}

/** The picture for the app and its first code; then ten recovery codes, shown once. Leaving before the code changes nothing. */
export function StaffTwoFactorSteps({ practiceName, lead, start, turnOn, onOn, onDone }: StaffTwoFactorStepsProps) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const [code, setCode] = useState('');
  const [isTooEarly, setTooEarly] = useState(false);
  const started = useQuery({ queryKey: ['staff-two-factor-start'], queryFn: start, gcTime: 0, staleTime: Infinity, retry: false, refetchOnMount: false });
  const turn = useMutation({ mutationFn: turnOn, gcTime: 0, onSuccess: () => onOn?.() });
  if (turn.data) return <StaffRecoveryCodes practiceName={practiceName} codes={turn.data.recoveryCodes} onDone={onDone} />;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim().length < 6) setTooEarly(true);
    else if (!turn.isPending) turn.mutate(code.trim());
  };
  const change = (value: string) => {
    setTooEarly(false);
    if (turn.error) turn.reset();
    setCode(value);
  };
  return (
    <form className={styles.stack} onSubmit={send} noValidate>
      <Heading level={2} size="heading"><Trans>Scan this with the authenticator app on your phone</Trans></Heading>
      {lead}
      {started.error && <StatusBand small tone="danger" announce title={say(started.error)} />}
      {started.isPending && <Skeleton lines={6} />}
      {started.data && (
        <div className={styles.scan}>
          <QrPicture text={started.data.uri} label={t`Picture to scan with your authenticator app`} className={styles.qr} />
          <div className={styles.beside}>
            <p><b><Trans>Can’t scan? Type this key into the app:</Trans></b></p>
            <p className={styles.secret} translate="no">{started.data.secret.match(/.{1,4}/gu)?.join(' ')}</p>
            <TextField label={<Trans>Code from your app</Trans>} hint={<Trans>6 digits</Trans>} keyboard="number" autoComplete="one-time-code" value={code} maxLength={12} onChange={change} error={turn.error ? say(turn.error) : isTooEarly ? t`Type all 6 digits of the code.` : null} />
            <Button look="filled" type="submit" size="big" isPending={turn.isPending}><Trans>Turn on</Trans></Button>
          </div>
        </div>
      )}
    </form>
  );
}
