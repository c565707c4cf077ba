import { Trans } from '@lingui/react/macro';
import { Circle, CircleCheck, PartyPopper } from 'lucide-react';
import type { SetUpSteps } from '#main/contract/practice.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import styles from './desk-set-up.module.css';
import { useSetUpWords } from './use-set-up-words.ts';

export type SetUpStep = keyof SetUpSteps;

const inOrder: readonly SetUpStep[] = ['isNamed', 'hasLocation', 'hasProvider', 'hasService', 'hasHours', 'hasOnlineBooking', 'hasClient'];

interface DeskSetUpProps {
  steps: SetUpSteps;
  isDone: boolean;
  onOpen: (step: SetUpStep) => void;
  onFinish: () => void;
}

/** What an empty practice needs, in order, with the state of each step and the button that does it. The next one stands out. */
export function DeskSetUp({ steps, isDone, onOpen, onFinish }: DeskSetUpProps) {
  const words = useSetUpWords();
  const next = inOrder.find((step) => !steps[step] && step !== 'hasOnlineBooking');
  return (
    <main className={styles.page}>
      <Heading level={1} takesFocus><Trans>Set up your practice</Trans></Heading>
      {isDone
        ? <StatusBand tone="done" icon={PartyPopper} title={<Trans>Your practice is ready.</Trans>} action={<Button look="filled" onPress={onFinish}><Trans>Go to Today</Trans></Button>}><Trans>Clients can say at the kiosk that they are here.</Trans></StatusBand>
        : <Hint size="body"><Trans>Go from top to bottom. You can stop at any time and go on later.</Trans></Hint>}
      <ol className={styles.steps}>
        {inOrder.map((step) => (
          <li key={step} className={styles.step} data-next={step === next || undefined}>
            {steps[step]
              ? <StatusWord tone="done" icon={CircleCheck}><Trans>Done</Trans></StatusWord>
              : <StatusWord tone={step === next ? 'primary' : 'quiet'} icon={Circle}>{step === 'hasOnlineBooking' ? <Trans>If you like</Trans> : <Trans>To do</Trans>}</StatusWord>}
            <span className={styles.words}><Heading level={2}>{words[step].title}</Heading><Hint>{words[step].why}</Hint></span>
            <Button look={step === next ? 'filled' : 'plain'} onPress={() => onOpen(step)}>{steps[step] ? words[step].change : words[step].doIt}</Button>
          </li>
        ))}
      </ol>
      <Hint><Trans>Do you have the data of another system? The README says how to import it.</Trans></Hint>
    </main>
  );
}
