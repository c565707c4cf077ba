import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Printer, Ticket } from 'lucide-react';
import { useMemo } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { PaperChoices } from './paper-choices.tsx';
import { QueuedDialog } from './paper-dialog.tsx';
import styles from './printing.module.css';
import { usePaperNames } from './use-paper-names.ts';
import { papersOf } from './use-paper-source.ts';

/** A client's papers at the desk: new ones, with what would be sent back, and those that were issued before. */
export function DeskPapers({ clientId }: { clientId: string }) {
  const { t, i18n } = useLingui();
  const names = usePaperNames();
  const source = useMemo(() => papersOf(clientId), [clientId]);
  const { data } = useQuery(api.printing.offerOf.queryOptions({ input: { clientId } }));
  const ticket = useMutation({ mutationFn: () => client.printing.printArrivalTicket({ clientId, language: i18n.locale === 'es' ? 'es' : 'en' }) });
  const again = useMutation({ mutationFn: (paperId: string) => client.printing.printAgain({ paperId, printerId: null }) });
  if (!data) return null;
  const superbills = data.superbills.map((line) => ({ ...line, ready: line.findings.every(({ stops }) => !stops) }));
  return (
    <Card title={<Trans>Papers to print</Trans>}>
      <PaperChoices offer={{ receipts: data.receipts, superbills, referral: data.referral, flexibleSpendingStatement: true, statement: true, estimates: [], largePrint: data.largePrint }} source={source} reader="staff" />
      {data.hasArrived && <Button icon={Ticket} isPending={ticket.isPending} onPress={() => ticket.mutate()}><Trans>Arrival ticket</Trans></Button>}
      {ticket.data && <QueuedDialog title={t`Arrival ticket`} queued={ticket.data} reader="staff" onClose={ticket.reset} />}
      <RefusalBand error={again.error ?? ticket.error} />
      {again.data && <QueuedDialog title={t`Print again`} queued={again.data} reader="staff" onClose={again.reset} />}
      {data.issued.length > 0 && (
        <>
          <h3 className={styles.group}><Trans>Printed before</Trans></h3>
          <ul className={styles.choices}>
            {data.issued.map(({ paperId, kind, number, issuedAt }) => (
              <li key={paperId}>
                <span>{names[kind]} {number}</span>
                <span>{formatTypedDate(new Date(issuedAt).toISOString().slice(0, 10))}</span>
                <Button icon={Printer} aria-label={t`Print ${number} again`} isPending={again.isPending} onPress={() => again.mutate(paperId)}><Trans>Print again</Trans></Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
