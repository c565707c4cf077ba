import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import styles from './account.module.css';

const aboutCode = ['WRONG_CODE', 'CODE_USED', 'SECOND_STEP_STOPPED'];

/** The password again, and a code where two-factor is on: someone may have walked up to an open screen. */
export function AccountConfirmStep({ asksCode, onBack, onDone }: { asksCode: boolean; onBack: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isTooEarly, setTooEarly] = useState(false);
  const confirm = useMutation(api.account.confirm.mutationOptions({
    gcTime: 0,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.account.get.key() });
      onDone();
    },
  }));
  const typed = (set: (value: string) => void) => (value: string) => {
    setTooEarly(false);
    if (confirm.error) confirm.reset();
    set(value);
  };
  const isCodeRefused = aboutCode.includes(readRefusal(confirm.error)?.code ?? '');
  const message = confirm.error ? say(confirm.error) : null;
  const goOn = () => (password && (!asksCode || code) ? confirm.mutate({ password, code: asksCode ? code : null }) : setTooEarly(true));
  return (
    <StepPage
      wide fieldTakesFocus isPending={confirm.isPending} onBack={onBack} onContinue={goOn} title={<Trans>First, show that it’s you</Trans>}
      hint={asksCode ? <Trans>Type your password and the code from your app. This keeps your account safe if you step away.</Trans> : <Trans>Type your password again. This keeps your account safe if you step away.</Trans>}
    >
      <div className={styles.beside}>
        <PasswordField label={<Trans>Password</Trans>} value={password} maxLength={1024} autoFocus onChange={typed(setPassword)} error={message && !isCodeRefused ? message : isTooEarly && !password ? t`Type your password.` : null} />
        {asksCode && <TextField label={<Trans>Code from your app, or a recovery code</Trans>} keyboard="email" value={code} maxLength={32} onChange={typed(setCode)} error={message && isCodeRefused ? message : isTooEarly && !code ? t`Type the code.` : null} />}
      </div>
      <OnScreenKeyboard kind="password" />
    </StepPage>
  );
}
