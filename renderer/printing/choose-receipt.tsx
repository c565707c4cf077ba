import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Printer, ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { formatDateOfYear } from '#renderer/ui/format-when.ts';
import styles from './printing.module.css';
import type { PaperRequest } from './use-paper-source.ts';

export type ReceiptOffer = { entryId: string; number: string; date: string; amountCents: number; kind: 'payment' | 'refund' };

type ReceiptPaper = Extract<PaperRequest, { kind: 'receipt' }>['paper'];

interface ChooseReceiptProps { receipts: readonly ReceiptOffer[]; reader: 'client' | 'staff'; onChoose: (request: PaperRequest) => void; onClose: () => void }

/** Newest first. The desk chooses among the papers that its printers take. */
export function ChooseReceipt({ receipts, reader, onChoose, onClose }: ChooseReceiptProps) {
  const { t, i18n } = useLingui();
  const [paper, setPaper] = useState<ReceiptPaper>('letter');
  const printers = useQuery(api.printing.printers.queryOptions({ input: {}, enabled: reader === 'staff' })).data?.printers ?? [];
  const names: Record<ReceiptPaper, string> = { letter: t`Letter pages`, roll_80: t`Receipts, 80 mm wide`, roll_58: t`Receipts, 58 mm wide` };
  const papers = (['letter', 'roll_80', 'roll_58'] as const).filter((one) => one === 'letter' || printers.some((printer) => printer.active && printer.paper === one));
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>Receipt</Trans>} actions={<Button size="big" onPress={onClose}><Trans>Close</Trans></Button>}>
      {receipts.length === 0 && <EmptyState icon={ReceiptText} title={<Trans>No payments yet</Trans>}><Trans>A receipt appears here with each payment.</Trans></EmptyState>}
      {papers.length > 1 && receipts.length > 0 && <AnswerGroup label={t`Paper`} value={paper} onChange={setPaper} answers={papers.map((value) => ({ value, label: names[value] }))} />}
      <ul className={styles.choices}>
        {receipts.map((receipt) => {
          const date = formatDateOfYear(receipt.date, i18n.locale === 'es' ? 'es' : 'en');
          const amount = formatMoney(receipt.amountCents);
          return (
            <li key={receipt.entryId}>
              <span>{receipt.kind === 'refund' ? <Trans>Refund of {date}</Trans> : <Trans>Payment of {date}</Trans>}</span>
              <span className={styles.amount}>{amount}</span>
              <Button icon={Printer} aria-label={`${receipt.number} ${date} ${amount}`} onPress={() => onChoose({ kind: 'receipt', entryId: receipt.entryId, paper })}>{receipt.number}</Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
