import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { aloneCharacters, usePasswordWords } from '#renderer/ui/use-password-words.ts';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './staff-two-factor.module.css';

interface StaffProofProps {
  words: ReactNode;
  asksCode: boolean;
  /** A new password is chosen in the same step. */
  asksNew?: boolean;
  doIt: string;
  isPending: boolean;
  error: Error | null;
  onTyping: () => void;
  onSend: (password: string, code: string, newPassword: string) => void;
  onBack: () => void;
}

const aboutCode = ['WRONG_CODE', 'CODE_USED', 'SECOND_STEP_STOPPED'];

/** A member of staff shows once more who they are: someone may have walked up to an open desk. */
export function StaffProof({ words, asksCode, asksNew = false, doIt, isPending, error, onTyping, onSend, onBack }: StaffProofProps) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const newWords = usePasswordWords(aloneCharacters);
  const [isTooEarly, setTooEarly] = useState(false);
  const typed = (set: (value: string) => void) => (value: string) => {
    setTooEarly(false);
    if (error) onTyping();
    set(value);
  };
  const refused = readRefusal(error)?.code ?? '';
  // The words for a wrong sign-in speak of a username, and none is asked here.
  const message = refused === 'WRONG_SIGN_IN' ? t`That is not your password. Type it again.` : error ? say(error) : null;
  const isAboutCode = aboutCode.includes(refused);
  const isAboutNew = refused === 'WEAK_PASSWORD';
  const isLong = !asksNew || Array.from(newPassword).length >= aloneCharacters;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!password || (asksCode && !code.trim()) || !isLong) setTooEarly(true);
    else if (!isPending) onSend(password, code.trim(), newPassword);
  };
  return (
    <form className={styles.stack} onSubmit={send} noValidate>
      <p>{words}</p>
      <PasswordField label={<Trans>Your password</Trans>} value={password} maxLength={1024} autoFocus autoComplete="current-password" onChange={typed(setPassword)} error={message && !isAboutCode && !isAboutNew ? message : isTooEarly && !password ? t`Type your password.` : null} />
      {asksCode && <TextField label={<Trans>Code from your app, or a recovery code</Trans>} value={code} maxLength={32} autoComplete="one-time-code" onChange={typed(setCode)} error={message && isAboutCode ? message : isTooEarly && !code.trim() ? t`Type the code.` : null} />}
      {asksNew && <PasswordField label={<Trans>New password</Trans>} hint={newWords.hint} value={newPassword} maxLength={1024} autoComplete="new-password" onChange={typed(setNewPassword)} error={isAboutNew && error ? newWords.refused(error) : isTooEarly && !isLong ? newWords.tooShort : null} />}
      <div className={styles.row}>
        <Button size="big" onPress={onBack}><Trans>Go back</Trans></Button>
        <Button size="big" look="filled" type="submit" isPending={isPending}>{doIt}</Button>
      </div>
    </form>
  );
}
