import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { CircleCheck, Printer } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { RecoveryCard } from './recovery-card.tsx';
import styles from './recovery-card.module.css';
import { useDay } from './use-day.ts';

type NewCard = { number: number; groups: string[]; askFor: number[] };

/** Password, then the card once, then a part of it typed back. */
export function MakeCard({ practiceName, onEnd }: { practiceName: string; onEnd: () => void }) {
  const [card, setCard] = useState<NewCard>();
  const [isWritten, setWritten] = useState(false);
  if (!card) return <AskPassword onCard={setCard} onCancel={onEnd} />;
  if (!isWritten) return <ShowCard practiceName={practiceName} card={card} onNext={() => setWritten(true)} />;
  return <TypeBack card={card} onBack={() => setWritten(false)} onEnd={onEnd} />;
}

function AskPassword({ onCard, onCancel }: { onCard: (card: NewCard) => void; onCancel: () => void }) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const make = useMutation({ ...api.recovery.makeCard.mutationOptions(), onSuccess: onCard });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (password && !make.isPending) make.mutate({ password });
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <PasswordField label={<Trans>Your password</Trans>} hint={<Trans>The card opens all records, so we ask for it again.</Trans>} value={password} onChange={setPassword} maxLength={1024} autoFocus
        error={make.isError ? say(make.error) : isChecked && !password ? t`Type your password.` : null} />
      <div className={styles.row}>
        <Button look="filled" type="submit" isPending={make.isPending}><Trans>Show the card</Trans></Button>
        <Button look="quiet" onPress={onCancel}><Trans>Not now</Trans></Button>
      </div>
    </form>
  );
}

function ShowCard({ practiceName, card, onNext }: { practiceName: string; card: NewCard; onNext: () => void }) {
  const day = useDay();
  return (
    <div className={styles.stack}>
      <StatusBand small announce tone="attention" title={<Trans>This card is shown only now. Print it, or write it down.</Trans>} />
      <RecoveryCard practiceName={practiceName} number={card.number} groups={card.groups} madeOn={day()} />
      <div className={styles.row}>
        <Button look="outlined" icon={Printer} onPress={() => window.print()}><Trans>Print the card</Trans></Button>
        <Button look="filled" onPress={onNext}><Trans>I have it on paper</Trans></Button>
      </div>
    </div>
  );
}

function TypeBack({ card, onBack, onEnd }: { card: NewCard; onBack: () => void; onEnd: () => void }) {
  const [typed, setTyped] = useState<string[]>(card.askFor.map(() => ''));
  const confirm = useMutation({ ...api.recovery.confirmCard.mutationOptions(), onSuccess: onEnd });
  const say = useSayRefusal();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!confirm.isPending) confirm.mutate({ groups: typed });
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <p><Trans>Read these two groups from the paper in your hand.</Trans></p>
      <div className={styles.asked}>
        {card.askFor.map((place, index) => (
          <TextField key={place} label={<Trans>Group {place}</Trans>} value={typed[index] ?? ''} maxLength={8} autoFocus={index === 0}
            onChange={(text) => { confirm.reset(); setTyped(typed.map((one, at) => (at === index ? text : one))); }} />
        ))}
      </div>
      {confirm.isError && <StatusBand small announce tone="danger" title={say(confirm.error)} />}
      <div className={styles.row}>
        <Button look="filled" icon={CircleCheck} type="submit" isPending={confirm.isPending}><Trans>The card is right</Trans></Button>
        <Button look="quiet" onPress={onBack}><Trans>Show it again</Trans></Button>
      </div>
    </form>
  );
}
