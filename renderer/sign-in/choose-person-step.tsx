import { Trans } from '@lingui/react/macro';
import { UserRound } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { FieldError } from '#renderer/ui/field-error.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import styles from './sign-in.module.css';

interface ChoosePersonStepProps {
  people: readonly { clientId: string; firstName: string }[];
  isPending: boolean;
  refused: Error | null;
  onChoose: (clientId: string) => void;
}

/** A login that stands for several clients. First names only. */
export function ChoosePersonStep({ people, isPending, refused, onChoose }: ChoosePersonStepProps) {
  const refusalWords = useRefusalWords();
  return (
    <StepPage title={<Trans>Who are you here for?</Trans>} hint={<Trans>You see one person’s pages at a time.</Trans>}>
      <div className={styles.people}>
        {people.map(({ clientId, firstName }) => (
          <Button key={clientId} wide size="big" icon={UserRound} isDisabled={isPending} className={styles.person} onPress={() => onChoose(clientId)}>{firstName}</Button>
        ))}
      </div>
      <FieldError message={refused ? refusalWords(refused) : null} />
    </StepPage>
  );
}
