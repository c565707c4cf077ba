import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { KeyRound, RotateCw } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './recovery-card.module.css';
import { useCardWords } from './use-card-words.ts';

type Reason = 'not_stored' | 'no_answer' | 'wrong_key';

/** The records are here and their key is not: two ways back. */
export function LockedRecords({ reason, hasCard }: { reason: Reason; hasCard: boolean }) {
  return (
    <>
      <div>
        <Heading level={1} takesFocus><Trans>The records are locked</Trans></Heading>
        <Hint size="body"><LockedReason reason={reason} /></Hint>
      </div>
      <LookAgain />
      {hasCard ? <CardForm /> : <NoCard />}
    </>
  );
}

function LockedReason({ reason }: { reason: Reason }) {
  if (reason === 'no_answer') return <Trans>Nothing is lost. The key of the records is in this computer’s keychain, and the keychain does not answer.</Trans>;
  if (reason === 'wrong_key') return <Trans>Nothing is lost. The key that this computer keeps does not fit the records.</Trans>;
  return <Trans>Nothing is lost. This computer does not have the key of the records, or its keychain is locked.</Trans>;
}

function LookAgain() {
  const { t } = useLingui();
  const say = useSayRefusal();
  const look = useMutation(api.lockedStore.lookAgain.mutationOptions());
  const answer = look.isError ? say(look.error) : look.data?.isOpen === false ? t`The key is still not there.` : null;
  return (
    <section className={styles.part} aria-label={t`Unlock the keychain`}>
      <Heading level={2} size="body"><Trans>Unlock the keychain</Trans></Heading>
      <Hint><Trans>Sign in to this computer as the same person as before, and unlock its keychain. Then try again.</Trans></Hint>
      <Button icon={RotateCw} wide isPending={look.isPending} onPress={() => look.mutate({})}><Trans>Try again</Trans></Button>
      {answer && <StatusBand small announce tone="attention" title={answer} />}
    </section>
  );
}

function CardForm() {
  const { t } = useLingui();
  const say = useSayRefusal();
  const sayCard = useCardWords();
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const open = useMutation(api.lockedStore.openWithCard.mutationOptions());
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (typed.trim() && !open.isPending) open.mutate({ typed });
  };
  const error = open.isError ? (sayCard(open.error) ?? say(open.error)) : isChecked && !typed.trim() ? t`Type the key from the card.` : null;
  return (
    <form className={styles.part} onSubmit={send} noValidate aria-label={t`Use the recovery card`}>
      <Heading level={2} size="body"><Trans>Use the recovery card</Trans></Heading>
      <TextField
        label={<Trans>Recovery key</Trans>} hint={<Trans>It is printed on the card in the safe: 7 groups of 4. Capital and small letters are the same.</Trans>}
        value={typed} onChange={(next) => { setTyped(next); open.reset(); }} maxLength={80} error={error}
      />
      <Button look="filled" size="big" icon={KeyRound} wide type="submit" isPending={open.isPending}><Trans>Open the records</Trans></Button>
    </form>
  );
}

function NoCard() {
  return (
    <StatusBand small tone="info" title={<Trans>No recovery card was made for these records.</Trans>}>
      <Trans>The keychain of this computer is the only way in. Ask whoever looks after the computer to bring it back.</Trans>
    </StatusBand>
  );
}
