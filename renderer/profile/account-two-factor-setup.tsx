import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CodeBoxes } from '#renderer/ui/code-boxes.tsx';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PadBeside } from '#renderer/ui/pad-beside.tsx';
import { QrPicture } from '#renderer/ui/qr-picture.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { AccountRecoveryCodes } from './account-recovery-codes.tsx';
import styles from './account.module.css';

interface AccountTwoFactorSetupProps {
  /** Inside the left menu. */
  wide?: boolean;
  /** The practice asks for it: says so. */
  isRequired?: boolean;
  start: () => Promise<{ secret: string; uri: string }>;
  turnOn: (code: string) => Promise<{ recoveryCodes: string[] }>;
  onLeave: () => void;
  /** The recovery codes have been read. */
  onDone: () => void;
}

/** Three screens: the picture for the app, the first code, ten recovery codes shown once. Leaving before the code changes nothing. */
export function AccountTwoFactorSetup({ wide, isRequired, start, turnOn, onLeave, onDone }: AccountTwoFactorSetupProps) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const [step, setStep] = useState<1 | 2>(1);
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const started = useQuery({ queryKey: ['two-factor-start'], queryFn: start, gcTime: 0, staleTime: Infinity, retry: false, refetchOnMount: false });
  const turn = useMutation({ mutationFn: turnOn, gcTime: 0 });
  if (turn.data) return <AccountRecoveryCodes wide={wide} step={{ current: 3, total: 3 }} codes={turn.data.recoveryCodes} onDone={onDone} />;
  if (step === 1) {
    return (
      <StepPage
        step={{ current: 1, total: 3 }} wide={wide} onBack={onLeave} onContinue={started.data && (() => setStep(2))} title={<Trans>Scan this with your app</Trans>}
        hint={<Trans>Any authenticator app on your phone works. Open it, choose to add an account, and point the camera here.</Trans>}
        aside={isRequired && <StatusBand small tone="info" title={<Trans>This clinic asks everyone to sign in with two steps.</Trans>} />}
      >
        {started.error && <StatusBand small tone="attention" announce title={say(started.error)} />}
        {started.isPending && <Skeleton lines={6} />}
        {started.data && (
          <div className={styles.scan}>
            <QrPicture text={started.data.uri} label={t`Picture to scan with your authenticator app`} />
            <div className={styles.typed}>
              <p className={styles.strong}><Trans>Can’t scan? Type this key into the app:</Trans></p>
              <p className={styles.secret} translate="no">{started.data.secret.match(/.{1,4}/gu)?.join(' ')}</p>
              <p>{isRequired ? <Trans>No phone for this? Go back, and ask the front desk for a one-time code. It lets you in today.</Trans> : <Trans>No app yet? You can do this another day. Nothing changes if you go back.</Trans>}</p>
            </div>
          </div>
        )}
      </StepPage>
    );
  }
  const goOn = () => (code.length === 6 ? turn.mutate(code) : setError(t`Type all 6 digits of the code.`));
  return (
    <StepPage
      step={{ current: 2, total: 3 }} wide={wide} fieldTakesFocus isPending={turn.isPending} onBack={() => setStep(1)} onContinue={goOn} continueLabel={<Trans>Turn on</Trans>}
      title={<Trans>Type the code from your app</Trans>} hint={<Trans>Your app now shows 6 digits for this clinic.</Trans>}
    >
      <PadBeside>
        <CodeBoxes label={t`Code from your app`} value={code} autoFocus error={turn.error ? say(turn.error) : error} onChange={(next) => { setError(null); if (turn.error) turn.reset(); setCode(next); }} />
        <OnScreenKeyboard kind="number" />
      </PadBeside>
    </StepPage>
  );
}
