import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ArrowLeft, Mail, Printer } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { PrintedBand } from '#renderer/ui/printed-band.tsx';
import { ScreenPage } from '#renderer/ui/screen-page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextParagraphs } from '#renderer/ui/text-paragraphs.tsx';
import { usePaperWish } from '#renderer/ui/use-paper-wish.ts';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import styles from './account.module.css';

/** The Terms of Service to read, to take home on paper, or to get by mail. */
export function AccountTermsScreen({ onBack }: { onBack: () => void }) {
  const say = useRefusalWords();
  const wish = usePaperWish();
  const terms = useQuery(api.terms.current.queryOptions({ input: {} })).data?.terms;
  const print = useMutation(api.terms.print.mutationOptions());
  const mail = useMutation(api.terms.mail.mutationOptions());
  const date = terms ? formatTypedDate(terms.effectiveDate) : '';
  const version = terms?.version ?? 0;
  const refused = print.error ?? mail.error;
  return (
    <ScreenPage
      title={<Trans>Terms of Service</Trans>} subtitle={terms && <Trans>Version {version}, from {date}</Trans>}
      lead={
        <div className={styles.column}>
          {print.data && <PrintedBand queued={print.data} />}
          {mail.isSuccess && <StatusBand announce tone="done" icon={Mail} title={<Trans>A copy is on its way to your email.</Trans>} />}
          {refused && <StatusBand announce tone="attention" title={say(refused)} />}
        </div>
      }
      actions={
        <>
          <Button icon={ArrowLeft} onPress={onBack}><Trans>Back to My Profile</Trans></Button>
          <Button look="outlined" icon={Printer} isPending={print.isPending} onPress={() => print.mutate(wish)}><Trans>Print</Trans></Button>
          <Button look="outlined" icon={Mail} isPending={mail.isPending} onPress={() => mail.mutate({ language: wish.language })}><Trans>Email me a copy</Trans></Button>
        </>
      }
    >
      <Card>{terms ? <TextParagraphs text={terms.text[wish.language]} /> : <Skeleton lines={6} />}</Card>
    </ScreenPage>
  );
}
