import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { KeyRound, RotateCw } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './recovery-card.module.css';
import { RestoreCopy } from './restore-copy.tsx';
import { useCardWords } from './use-card-words.ts';

export type LockReason = 'not_stored' | 'no_answer' | 'wrong_key' | 'damaged' | 'missing';

/** The records cannot be opened: the ways back, the nearest first. */
export function LockedRecords({ reason, hasCard }: { reason: LockReason; hasCard: boolean }) {
  const [wantsCopy, setWantsCopy] = useState(false);
  const isFileLost = reason === 'damaged' || reason === 'missing';
  return (
    <>
      <div>
        <Heading level={1} takesFocus>
          {reason === 'damaged' ? <Trans>The records are damaged</Trans> : reason === 'missing' ? <Trans>The records are not here</Trans> : <Trans>The records are locked</Trans>}
        </Heading>
        <Hint size="body"><LockedReason reason={reason} /></Hint>
      </div>
      {!isFileLost && <LookAgain />}
      {!isFileLost && (hasCard ? <CardForm onNeedsCopy={() => setWantsCopy(true)} /> : <NoCard />)}
      {(isFileLost || reason === 'wrong_key' || wantsCopy) && <RestoreCopy />}
    </>
  );
}

function LockedReason({ reason }: { reason: LockReason }) {
  if (reason === 'damaged') return <Trans>The file on this computer can’t be read. Bring back the newest copy. The damaged file is kept beside it.</Trans>;
  if (reason === 'missing') return <Trans>This folder had records, and their file is gone. Nothing new was begun. Plug in the disk with the copies, and bring back the newest one.</Trans>;
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

/** A card that is right but opens no file leads on to the copies. */
function CardForm({ onNeedsCopy }: { onNeedsCopy: () => void }) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const sayCard = useCardWords();
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const open = useMutation({
    ...api.lockedStore.openWithCard.mutationOptions(),
    onError: (cause) => {
      const why = readRefusal(cause)?.reason;
      if (why === 'other_store' || why === 'damaged') onNeedsCopy();
    },
  });
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
