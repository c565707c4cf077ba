import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PadBeside } from '#renderer/ui/pad-beside.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { WaitingCorner } from '#renderer/ui/waiting-corner.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import styles from './hand-off.module.css';

/** The client is done and nothing of them is left. It stays like this until staff have the device. Said in both languages. */
export function ReturnScreen({ onReturned }: { onReturned: () => void }) {
  const [isOpening, setOpening] = useState(false);
  if (isOpening) return <StaffUnlock onReturned={onReturned} onClose={() => setOpening(false)} />;
  return (
    <div className={styles.screen}>
      <div className={styles.words}>
        <Heading level={1} takesFocus><span lang="en">Thank you. Please return the device to the front desk.</span></Heading>
        <p className={styles.second} lang="es">Gracias. Por favor, devuelva el aparato a la recepción.</p>
      </div>
      <WaitingCorner className={styles.picture} />
      <div className={styles.answers}>
        <Button icon={LockKeyhole} className={styles.staff} onPress={() => setOpening(true)}><Trans>Front desk only</Trans></Button>
      </div>
    </div>
  );
}

function StaffUnlock({ onReturned, onClose }: { onReturned: () => void; onClose: () => void }) {
  const { t } = useLingui();
  const refusalWords = useRefusalWords();
  const [way, setWay] = useState<'pin' | 'password'>('pin');
  const [pin, setPin] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const forget = () => { setPin(''); setPassword(''); };
  const giveBack = useMutation(api.handOff.giveBack.mutationOptions({ gcTime: 0, onSuccess: onReturned, onError: forget }));
  // The kiosk's words for a wrong sign-in send clients to the desk; here stands the desk.
  const isWrong = readRefusal(giveBack.error)?.code === 'WRONG_SIGN_IN';
  const error = isWrong ? t`That doesn’t match. Type it again.` : giveBack.error ? refusalWords(giveBack.error) : asked;
  const typing = (set: (value: string) => void) => (value: string) => {
    setAsked(null);
    if (giveBack.error && value) giveBack.reset();
    set(value);
  };
  const send = () => {
    if (way === 'pin') return pin.length < 6 ? setAsked(t`Type all 6 digits.`) : giveBack.mutate({ by: 'pin', pin });
    return username && password ? giveBack.mutate({ by: 'password', username, password }) : setAsked(t`Type your username and your password.`);
  };
  const change = () => {
    forget();
    setAsked(null);
    giveBack.reset();
    setWay(way === 'pin' ? 'password' : 'pin');
  };
  return (
    <StepPage
      title={way === 'pin' ? <Trans>Staff PIN</Trans> : <Trans>Staff sign-in</Trans>} fieldTakesFocus onBack={onClose} onContinue={send} continueLabel={<Trans>Unlock</Trans>} isPending={giveBack.isPending}
      moreActions={<Button look="quiet" size="big" onPress={change}>{way === 'pin' ? <Trans>Use a password</Trans> : <Trans>Use a PIN</Trans>}</Button>}
    >
      {way === 'pin'
        ? <PadBeside><TextField key="pin" hidden keyboard="number" label={t`Staff PIN`} value={pin} maxLength={6} onChange={(next) => typing(setPin)(next.replace(/\D/gu, ''))} error={error} autoComplete="off" autoFocus /><OnScreenKeyboard kind="number" /></PadBeside>
        : (
          <>
            <TextField label={<Trans>Username</Trans>} value={username} onChange={typing(setUsername)} autoComplete="off" autoFocus />
            <PasswordField label={<Trans>Password</Trans>} value={password} onChange={typing(setPassword)} error={error} autoComplete="off" />
            <OnScreenKeyboard kind="password" />
          </>
        )}
    </StepPage>
  );
}
