import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { FieldError } from '#renderer/ui/field-error.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import styles from './account.module.css';

interface AccountSessionsCardProps {
  count: number;
  end: () => Promise<unknown>;
  onDone: (said: string) => void;
}

/** Signed in elsewhere at this moment: one press ends it. */
export function AccountSessionsCard({ count, end, onDone }: AccountSessionsCardProps) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const send = useMutation({ mutationFn: end, onSuccess: () => onDone(t`You are signed out everywhere else.`) });
  return (
    <Card title={<Trans>Signed in elsewhere</Trans>}>
      <p><Plural value={count} one="You are signed in on one more screen right now." other="You are signed in on # more screens right now." /></p>
      <div className={styles.actions}><Button isPending={send.isPending} onPress={() => send.mutate()}><Trans>Sign out there</Trans></Button></div>
      <FieldError message={send.error ? say(send.error) : null} />
    </Card>
  );
}
