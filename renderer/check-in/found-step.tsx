import { Trans } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useId } from 'react';
import type { z } from 'zod';
import type { arrivalVisit } from '#main/contract/check-in.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { StepPage } from '#renderer/ui/step-page.tsx';
import styles from './check-in.module.css';

export type ArrivalVisit = z.infer<typeof arrivalVisit>;

interface FoundStepProps {
  /** `Marigold T.` */
  greeting: string;
  /** One visit, or several that touch: announced together. */
  visits: readonly ArrivalVisit[];
  isPending: boolean;
  onHere: (choiceId: string) => void;
  onNotMe: () => void;
}

export function FoundStep({ greeting, visits, isPending, onHere, onNotMe }: FoundStepProps) {
  const [first] = visits;
  // The button takes the focus, and says whose visit it is about.
  const titleId = useId();
  return (
    <StepPage
      titleId={titleId} fieldTakesFocus
      title={<Trans>Hello, {greeting}</Trans>}
      hint={<Trans>Touch “I’m here” and we tell your provider.</Trans>}
      moreActions={
        <>
          <Button size="big" onPress={onNotMe}><Trans>This isn’t me</Trans></Button>
          {first && <Button look="filled" size="big" icon={Check} isPending={isPending} autoFocus aria-describedby={titleId} className={styles.here} onPress={() => onHere(first.choiceId)}><Trans>I’m here</Trans></Button>}
        </>
      }
    >
      <Card className={styles.visits}>
        {visits.map((visit) => (
          <p key={visit.choiceId} className={styles.visit}>
            <span className={styles.visitTime}>{formatTime(visit.startsAt, visit.timeZone)}</span>
            <span className={styles.visitProvider}><Trans>with {visit.provider}</Trans></span>
          </p>
        ))}
      </Card>
    </StepPage>
  );
}
