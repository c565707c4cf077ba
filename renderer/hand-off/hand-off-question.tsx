import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { WaitingCorner } from '#renderer/ui/waiting-corner.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import styles from './hand-off.module.css';

type Session = Awaited<ReturnType<typeof client.handOff.confirm>>;

interface HandOffQuestionProps {
  id: string;
  /** `Marigold T.` */
  greeting: string;
  onAnswered: (session: Session) => void;
  /** Too late, or taken back: the kiosk asks the host what holds now. */
  onOver: () => void;
}

/** Staff just handed this kiosk over: is it the right person? */
export function HandOffQuestion({ id, greeting, onAnswered, onOver }: HandOffQuestionProps) {
  const refusalWords = useRefusalWords();
  const confirm = useMutation(api.handOff.confirm.mutationOptions({ gcTime: 0, onSuccess: onAnswered, onError: onOver }));
  return (
    <div className={styles.screen}>
      <div className={styles.words}>
        <Heading level={1} takesFocus><Trans>Are you {greeting}?</Trans></Heading>
        <p className={styles.more}><Trans>The front desk gave you this screen for your own pages.</Trans></p>
        {confirm.error && <StatusBand tone="attention" announce title={refusalWords(confirm.error)} />}
      </div>
      <WaitingCorner className={styles.picture} />
      <div className={styles.answers}>
        <Button look="filled" size="big" icon={Check} className={styles.answer} isPending={confirm.isPending} onPress={() => confirm.mutate({ id, isMe: true })}><Trans>Yes, I am {greeting}</Trans></Button>
        <Button size="big" icon={X} className={styles.answer} isPending={confirm.isPending} onPress={() => confirm.mutate({ id, isMe: false })}><Trans>No, that’s not me</Trans></Button>
      </div>
    </div>
  );
}
