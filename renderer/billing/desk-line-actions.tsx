import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StaffLine } from '#main/contract/billing.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx';
import styles from './billing.module.css';
import { DeskPostLineDialog } from './desk-post-line-dialog.tsx';
import { DeskRefundDialog } from './desk-refund-dialog.tsx';
import { useLineWords } from './use-line-words.ts';

/** What staff alone read of a line, and what they can do about it. */
export function DeskLineActions({ clientId, line, canEdit }: { clientId: string; line: StaffLine; canEdit: boolean }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'line' | 'refund' | 'reverse' | null>(null);
  const close = () => setOpen(null);
  const isCharge = line.kind === 'visit' || line.kind === 'other';
  const { receiptNumber } = line;
  const stillOpen = formatMoney(line.openCents);
  const isOpen = line.openCents > 0 && line.correction === 'none';
  const details = [line.memo, line.statementMemo, line.reason, line.postedBy, receiptNumber === null ? null : t`Receipt ${receiptNumber}`, isOpen ? t`Open: ${stillOpen}` : null].filter((part) => part !== null);
  return (
    <>
      <span className={styles.more}>
        {details.length > 0 && <span className={styles.detail}>{details.join(' · ')}</span>}
        {canEdit && line.correction === 'none' && (
          <span className={styles.lineActions}>
            {isCharge && <Button look="quiet" onPress={() => setOpen('line')}><Trans>Insurance or write-off…</Trans></Button>}
            {line.refundableCents > 0 && <Button look="quiet" onPress={() => setOpen('refund')}><Trans>Refund…</Trans></Button>}
            {line.canReverse && <Button look="quiet" onPress={() => setOpen('reverse')}><Trans>Take back…</Trans></Button>}
          </span>
        )}
      </span>
      {open === 'line' && <DeskPostLineDialog clientId={clientId} line={line} onClose={close} />}
      {open === 'refund' && <DeskRefundDialog clientId={clientId} line={line} onClose={close} />}
      {open === 'reverse' && <ReverseDialog clientId={clientId} line={line} onClose={close} />}
    </>
  );
}

function ReverseDialog({ clientId, line, onClose }: { clientId: string; line: StaffLine; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const wordsOf = useLineWords('staff');
  const [intentId] = useState(() => crypto.randomUUID());
  const reverse = useMutation(api.billing.reverse.mutationOptions({ onSuccess: () => { onClose(); return queries.invalidateQueries(); } }));
  return (
    <ReasonDialog
      hint={<Trans>Staff can read it in the account.</Trans>}
      title={t`Take this line back?`} doIt={t`Take it back`} isPending={reverse.isPending} error={reverse.error} onClose={onClose}
      onSend={(reason) => reverse.mutate({ intentId, clientId, lineId: line.id, reason })}
    >
      <p><b>{wordsOf(line).title}</b>, {formatMoney(line.amountCents)}</p>
      <p><Trans>A second line takes it back to the cent. Both stay in the history.</Trans></p>
    </ReasonDialog>
  );
}
