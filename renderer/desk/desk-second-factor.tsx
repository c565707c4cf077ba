import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, IdCard, KeyRound, Lock, Smartphone } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { DeskSession } from '#main/contract/sign-in.ts';
import { api } from '#renderer/api/client.ts';
import { useCardWords } from '#renderer/recovery/use-card-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './desk-entry-page.module.css';
import { EntryPage } from './entry-page.tsx';
import { useLeaveSignIn } from './use-leave-sign-in.ts';
import { useRefusalWords } from './use-refusal-words.ts';

type Way = 'app_code' | 'recovery_code' | 'card';

interface DeskSecondFactorProps {
  practiceName: string;
  /** Too many codes of the app did not match. */
  isStopped: boolean;
  /** An owner may type the practice's printed recovery card instead. */
  takesCard: boolean;
}

/** The second step of staff: a code of the app, one of the ten recovery codes, or for an owner the practice's card. */
export function DeskSecondFactor({ practiceName, isStopped, takesCard }: DeskSecondFactorProps) {
  const [way, setWay] = useState<Way>(isStopped ? 'recovery_code' : 'app_code');
  const leave = useLeaveSignIn();
  return (
    <EntryPage practiceName={practiceName}>
      <Heading level={1}>{way === 'app_code' ? <Trans>Type the code from your app</Trans> : way === 'card' ? <Trans>Type the practice’s recovery card</Trans> : <Trans>Type one of your recovery codes</Trans>}</Heading>
      {isStopped && way !== 'card' && <StatusBand small tone="attention" icon={Lock} title={<Trans>Too many codes didn’t match, so the app’s codes are off.</Trans>}><Trans>A recovery code still works. Or ask an owner to unlock you under Practice settings, Staff.</Trans></StatusBand>}
      <OneCode key={way} way={way} takesCard={takesCard} />
      <div className={styles.ways}>
        {way !== 'app_code' && !isStopped && <Button look="quiet" icon={Smartphone} onPress={() => setWay('app_code')}><Trans>Use the app</Trans></Button>}
        {way !== 'recovery_code' && <Button look="quiet" icon={KeyRound} onPress={() => setWay('recovery_code')}><Trans>Use a recovery code</Trans></Button>}
        {way !== 'card' && takesCard && <Button look="quiet" icon={IdCard} onPress={() => setWay('card')}><Trans>Phone and codes are lost</Trans></Button>}
        <Button look="quiet" icon={ArrowLeft} onPress={leave}><Trans>Someone else signs in</Trans></Button>
      </div>
    </EntryPage>
  );
}

function OneCode({ way, takesCard }: { way: Way; takesCard: boolean }) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const sayCard = useCardWords();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [isTooEarly, setTooEarly] = useState(false);
  const take = { gcTime: 0, onSuccess: (session: DeskSession) => queries.setQueryData(api.deskSignIn.session.queryKey({ input: {} }), session), onError: () => queries.invalidateQueries({ queryKey: api.deskSignIn.session.key() }) };
  const code = useMutation(api.deskSignIn.withSecondFactor.mutationOptions(take));
  const card = useMutation(api.deskSignIn.withRecoveryCard.mutationOptions(take));
  const send = way === 'card' ? card : code;
  const texts: Record<Way, { label: ReactNode; hint: ReactNode; least: number; most: number; early: string }> = {
    app_code: { label: <Trans>Code from your app</Trans>, hint: <Trans>The authenticator app on your phone shows a new one every 30 seconds.</Trans>, least: 6, most: 12, early: t`Type all 6 digits of the code.` },
    recovery_code: {
      label: <Trans>Recovery code</Trans>, hint: takesCard ? <Trans>Each one works once. Cross it off your list.</Trans> : <Trans>Each one works once. No list either? An owner can let you in under Practice settings, Staff.</Trans>,
      least: 16, most: 32, early: t`Type all 16 letters and numbers. Dashes can be left out.`,
    },
    card: { label: <Trans>Key on the card</Trans>, hint: <Trans>Seven groups of four, from the card that was printed for this practice. Two-factor sign-in is off afterwards. Turn it on again with your new phone.</Trans>, least: 20, most: 200, early: t`Type the whole key. Dashes can be left out.` },
  };
  const { label, hint, least, most, early } = texts[way];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.replace(/[\s-]/gu, '').length < least) setTooEarly(true);
    else if (way === 'card') card.mutate({ typed });
    else code.mutate({ kind: way, code: typed });
  };
  const change = (value: string) => {
    setTooEarly(false);
    if (send.error) send.reset();
    setTyped(value);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField label={label} keyboard={way === 'app_code' ? 'number' : 'email'} value={typed} onChange={change} maxLength={most} autoComplete="one-time-code" autoFocus error={send.error ? (way === 'card' && sayCard(send.error)) || say(send.error) : isTooEarly ? early : null} />
      <Hint>{hint}</Hint>
      <Button look="filled" size="big" wide type="submit" isPending={send.isPending}><Trans>Sign in</Trans></Button>
    </form>
  );
}
