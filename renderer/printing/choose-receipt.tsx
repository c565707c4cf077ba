import { Trans } from '@lingui/react/macro';
import { Printer, ReceiptText } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import styles from './printing.module.css';
import type { PaperRequest } from './use-paper-source.ts';

export type ReceiptOffer = { entryId: string; number: string; date: string; amountCents: number; kind: 'payment' | 'refund' };

/** Newest first. */
export function ChooseReceipt({ receipts, onChoose, onClose }: { receipts: readonly ReceiptOffer[]; onChoose: (request: PaperRequest) => void; onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>Receipt</Trans>} actions={<Button size="big" onPress={onClose}><Trans>Close</Trans></Button>}>
      {receipts.length === 0 && <EmptyState icon={ReceiptText} title={<Trans>No payments yet</Trans>}><Trans>A receipt appears here with each payment.</Trans></EmptyState>}
      <ul className={styles.choices}>
        {receipts.map((receipt) => {
          const date = formatTypedDate(receipt.date);
          const amount = formatMoney(receipt.amountCents);
          return (
            <li key={receipt.entryId}>
              <span>{receipt.kind === 'refund' ? <Trans>Refund of {date}</Trans> : <Trans>Payment of {date}</Trans>}</span>
              <span className={styles.amount}>{amount}</span>
              <Button icon={Printer} aria-label={`${receipt.number} ${date} ${amount}`} onPress={() => onChoose({ kind: 'receipt', entryId: receipt.entryId, paper: 'letter' })}>{receipt.number}</Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
