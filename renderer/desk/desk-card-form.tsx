import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '#renderer/api/client.ts';
import { useCardWords } from '#renderer/recovery/use-card-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './desk-entry-page.module.css';
import type { FormProps } from './desk-sign-in.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

/** Password and phone are gone, and there is no other owner: the practice's printed card opens the desk. */
export function CardForm({ username, onUsername }: FormProps) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const sayCard = useCardWords();
  const queries = useQueryClient();
  const [card, setCard] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const reset = useMutation(api.deskSignIn.resetByCard.mutationOptions({ gcTime: 0, onSuccess: (session) => queries.setQueryData(api.deskSignIn.session.queryKey({ input: {} }), session) }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (username && card && password && !reset.isPending) reset.mutate({ username, typed: card, password });
  };
  const code = readRefusal(reset.error)?.code ?? '';
  const refusal = reset.error ? sayCard(reset.error) ?? say(reset.error) : null;
  const typing = (set: (value: string) => void) => (value: string) => {
    if (reset.error) reset.reset();
    set(value);
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <TextField label={<Trans>Username</Trans>} keyboard="email" value={username} onChange={typing(onUsername)} maxLength={256} autoFocus error={isChecked && !username ? t`Type your username.` : code === 'WRONG_SIGN_IN' ? t`The card is right. But this is not the username of an owner.` : null} />
      <TextField label={<Trans>Key on the card</Trans>} hint={<Trans>Seven groups of four, from the recovery card that was printed for this practice</Trans>} value={card} onChange={typing(setCard)} maxLength={200} autoComplete="off"
        error={isChecked && !card ? t`Type the whole key. Dashes can be left out.` : code !== 'WEAK_PASSWORD' && code !== 'WRONG_SIGN_IN' ? refusal : null} />
      <PasswordField label={<Trans>Choose a password</Trans>} hint={<Trans>At least 15 characters. A few words work well.</Trans>} value={password} onChange={typing(setPassword)} maxLength={1024} error={isChecked && !password ? t`Choose a password.` : code === 'WEAK_PASSWORD' ? refusal : null} />
      <Button look="filled" size="big" wide type="submit" isPending={reset.isPending}><Trans>Save and sign in</Trans></Button>
    </form>
  );
}
