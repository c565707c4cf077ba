import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './desk-entry-page.module.css';
import { CardForm } from './desk-card-form.tsx';
import { EntryPage } from './entry-page.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

type Way = 'password' | 'setup_code' | 'card';

/** Staff sign in with a password, or for the first time with a set-up code. Going to and fro keeps what is typed. */
export function DeskSignIn({ practiceName }: { practiceName: string }) {
  const [way, setWay] = useState<Way>('password');
  const [username, setUsername] = useState('');
  const form = { username, onUsername: setUsername };
  return (
    <EntryPage practiceName={practiceName}>
      <Heading level={1}>{way === 'password' ? <Trans>Front desk</Trans> : way === 'card' ? <Trans>Owner’s way back in</Trans> : <Trans>First sign-in</Trans>}</Heading>
      {way === 'password' ? <PasswordForm {...form} /> : way === 'card' ? <CardForm {...form} /> : <SetupCodeForm {...form} />}
      <div className={styles.ways}>
        {way === 'password' && <Hint><Trans>Forgot your username or password? An owner gives you a new set-up code under Practice settings, Staff.</Trans></Hint>}
        {way !== 'password' && <Button look="quiet" onPress={() => setWay('password')}><Trans>I have a password</Trans></Button>}
        {way !== 'setup_code' && <Button look="quiet" onPress={() => setWay('setup_code')}><Trans>I have a set-up code</Trans></Button>}
        {way !== 'card' && <Button look="quiet" onPress={() => setWay('card')}><Trans>I am the owner and can’t get in</Trans></Button>}
      </div>
    </EntryPage>
  );
}

export interface FormProps {
  username: string;
  onUsername: (username: string) => void;
}

function PasswordForm({ username, onUsername }: FormProps) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const signIn = useMutation(api.deskSignIn.withPassword.mutationOptions());
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (username && password && !signIn.isPending) signIn.mutate({ username, password });
  };
  const passwordError = signIn.isError ? say(signIn.error) : isChecked && !password ? t`Type your password.` : null;
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <TextField label={<Trans>Username</Trans>} keyboard="email" value={username} onChange={onUsername} maxLength={256} autoFocus error={isChecked && !username ? t`Type your username.` : null} />
      <PasswordField label={<Trans>Password</Trans>} value={password} onChange={setPassword} maxLength={1024} error={passwordError} />
      <Button look="filled" size="big" wide type="submit" isPending={signIn.isPending}><Trans>Sign in</Trans></Button>
    </form>
  );
}

function SetupCodeForm({ username, onUsername }: FormProps) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const signIn = useMutation(api.deskSignIn.withSetupCode.mutationOptions());
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (username && code && password && !signIn.isPending) signIn.mutate({ username, code: code.trim(), password });
  };
  const refusal = signIn.isError ? say(signIn.error) : null;
  const isAboutPassword = readRefusal(signIn.error)?.code === 'WEAK_PASSWORD';
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <TextField label={<Trans>Username</Trans>} keyboard="email" value={username} onChange={onUsername} maxLength={256} autoFocus error={isChecked && !username ? t`Type your username.` : null} />
      <TextField label={<Trans>Set-up code</Trans>} hint={<Trans>The owner gave it to you. It works once.</Trans>} value={code} onChange={setCode} maxLength={20}
        error={isChecked && !code ? t`Type the set-up code.` : isAboutPassword ? null : refusal} />
      <PasswordField label={<Trans>Choose a password</Trans>} hint={<Trans>At least 15 characters. A few words work well.</Trans>} value={password} onChange={setPassword} maxLength={1024}
        error={isChecked && !password ? t`Choose a password.` : isAboutPassword ? refusal : null} />
      <Button look="filled" size="big" wide type="submit" isPending={signIn.isPending}><Trans>Save and sign in</Trans></Button>
    </form>
  );
}
