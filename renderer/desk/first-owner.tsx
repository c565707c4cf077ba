import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './desk-entry-page.module.css';
import { EntryPage } from './entry-page.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

/** Nobody works here yet: makes the first owner, once. */
export function FirstOwner({ practiceName }: { practiceName: string }) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const create = useMutation(api.deskSignIn.createFirstOwner.mutationOptions());
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() && username && password && !create.isPending) create.mutate({ name, username, password });
  };
  const passwordError = create.isError ? say(create.error) : isChecked && !password ? t`Choose a password.` : null;
  return (
    <EntryPage practiceName={practiceName}>
      <div>
        <Heading level={1}><Trans>Create the first owner</Trans></Heading>
        <Hint size="body"><Trans>The owner adds everyone else. This page appears only once.</Trans></Hint>
      </div>
      <form className={styles.form} onSubmit={send} noValidate>
        <TextField label={<Trans>Your name</Trans>} value={name} onChange={setName} maxLength={120} autoFocus error={isChecked && !name.trim() ? t`Type your name.` : null} />
        <TextField label={<Trans>Username</Trans>} keyboard="email" value={username} onChange={setUsername} maxLength={256} error={isChecked && !username ? t`Choose a username.` : null} />
        <PasswordField label={<Trans>Choose a password</Trans>} hint={<Trans>At least 15 characters. A few words work well.</Trans>} value={password} onChange={setPassword} maxLength={1024} error={passwordError} />
        <Button look="filled" size="big" wide type="submit" isPending={create.isPending}><Trans>Create the owner</Trans></Button>
      </form>
    </EntryPage>
  );
}
