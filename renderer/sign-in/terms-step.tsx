import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, Printer } from 'lucide-react';
import type { KioskSession } from '#main/contract/sign-in.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { FieldError } from '#renderer/ui/field-error.tsx';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { PrintedBand } from '#renderer/ui/printed-band.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TextParagraphs } from '#renderer/ui/text-paragraphs.tsx';
import { usePaperWish } from '#renderer/ui/use-paper-wish.ts';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';

interface TermsStepProps {
  onTake: (session: KioskSession) => void;
  onDecline: () => void;
}

/** The Terms of Service, or a new version. Who declines can still say "I'm here". */
export function TermsStep({ onTake, onDecline }: TermsStepProps) {
  const say = useRefusalWords();
  const queries = useQueryClient();
  const language = useDisplayChoices((choices) => choices.language);
  const { data, error } = useQuery(api.terms.current.queryOptions({ input: {} }));
  const accept = useMutation(api.terms.accept.mutationOptions({ onSuccess: onTake, onError: () => queries.invalidateQueries({ queryKey: api.terms.current.key() }) }));
  const wish = usePaperWish();
  const print = useMutation(api.terms.print.mutationOptions());
  const terms = data?.terms;
  const date = terms ? formatTypedDate(terms.effectiveDate) : '';
  const version = terms?.version ?? 0;
  return (
    <StepPage
      title={<Trans>Terms of Service</Trans>} hint={<Trans>Version {version}, from {date}. Please read it and choose below. If you don’t accept, you can still check in for visits.</Trans>}
      moreActions={
        <>
          <Button look="quiet" icon={Printer} isPending={print.isPending} onPress={() => print.mutate(wish)}><Trans>Print</Trans></Button>
          <Button size="big" onPress={onDecline}><Trans>I don’t accept</Trans></Button>
          <Button size="big" look="filled" icon={CircleCheck} isPending={accept.isPending} onPress={() => terms && accept.mutate({ versionId: terms.id, language })}><Trans>I accept</Trans></Button>
        </>
      }
    >
      <Card>{terms ? <TextParagraphs text={terms.text[language]} /> : <Skeleton lines={6} />}</Card>
      {print.data && <PrintedBand queued={print.data} />}
      <FieldError message={print.error ? say(print.error) : accept.error ? say(accept.error) : error ? say(error) : null} />
    </StepPage>
  );
}
