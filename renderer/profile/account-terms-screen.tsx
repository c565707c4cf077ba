import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { ScreenPage } from '#renderer/ui/screen-page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextParagraphs } from '#renderer/ui/text-paragraphs.tsx';

export function AccountTermsScreen({ onBack }: { onBack: () => void }) {
  const language = useDisplayChoices((choices) => choices.language);
  const terms = useQuery(api.terms.current.queryOptions({ input: {} })).data?.terms;
  const date = terms ? formatTypedDate(terms.effectiveDate) : '';
  const version = terms?.version ?? 0;
  return (
    <ScreenPage title={<Trans>Terms of Service</Trans>} subtitle={terms && <Trans>Version {version}, from {date}</Trans>} actions={<Button icon={ArrowLeft} onPress={onBack}><Trans>Back to My Profile</Trans></Button>}>
      <Card>{terms ? <TextParagraphs text={terms.text[language]} /> : <Skeleton lines={6} />}</Card>
    </ScreenPage>
  );
}
