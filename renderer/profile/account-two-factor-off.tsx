import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { aloneCharacters, usePasswordWords } from '#renderer/ui/use-password-words.ts';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import styles from './account.module.css';

const aboutCode = ['WRONG_CODE', 'CODE_USED', 'SECOND_STEP_STOPPED'];
const aboutNew = ['LONGER_PASSWORD_NEEDED', 'WEAK_PASSWORD'];

/** Password and code in one. A short password is replaced in the same step. */
export function AccountTwoFactorOff({ onBack, onDone }: { onBack: () => void; onDone: (said: string) => void }) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const words = usePasswordWords(aloneCharacters);
  const [typed, setTyped] = useState({ password: '', code: '', newPassword: '' });
  const [needsNew, setNeedsNew] = useState(false);
  const [isTooEarly, setTooEarly] = useState(false);
  const off = useMutation(api.account.turnTwoFactorOff.mutationOptions({
    gcTime: 0,
    onSuccess: () => onDone(t`Two-factor sign-in is off. You can turn it on again any time.`),
    onError: (error) => { if (readRefusal(error)?.code === 'LONGER_PASSWORD_NEEDED') setNeedsNew(true); },
  }));
  const type = (part: keyof typeof typed) => (value: string) => {
    setTooEarly(false);
    if (off.error) off.reset();
    setTyped({ ...typed, [part]: value });
  };
  const refused = readRefusal(off.error)?.code ?? '';
  const message = off.error ? say(off.error) : null;
  const isNewLong = !needsNew || Array.from(typed.newPassword).length >= aloneCharacters;
  const isReady = Boolean(typed.password && typed.code) && isNewLong;
  return (
    <StepPage
      wide fieldTakesFocus isPending={off.isPending} onBack={onBack} continueLabel={<Trans>Turn off</Trans>} title={<Trans>Turn off two-factor sign-in?</Trans>}
      hint={<Trans>After that, your password alone opens your account. To turn it off, type your password and a code.</Trans>}
      onContinue={() => (isReady ? off.mutate({ ...typed, newPassword: needsNew ? typed.newPassword : null }) : setTooEarly(true))}
    >
      <div className={styles.beside}>
        <PasswordField label={<Trans>Password</Trans>} value={typed.password} maxLength={1024} autoFocus onChange={type('password')} error={message && ![...aboutCode, ...aboutNew].includes(refused) ? message : isTooEarly && !typed.password ? t`Type your password.` : null} />
        <TextField label={<Trans>Code from your app, or a recovery code</Trans>} keyboard="email" value={typed.code} maxLength={32} onChange={type('code')} error={message && aboutCode.includes(refused) ? message : isTooEarly && !typed.code ? t`Type the code.` : null} />
        {needsNew && <PasswordField label={<Trans>New password</Trans>} hint={words.hint} value={typed.newPassword} maxLength={1024} onChange={type('newPassword')} error={off.error && aboutNew.includes(refused) ? words.refused(off.error) : isTooEarly && !isNewLong ? words.tooShort : null} />}
      </div>
      <OnScreenKeyboard kind="password" />
    </StepPage>
  );
}
