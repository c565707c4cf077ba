import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StaffLine } from '#main/contract/billing.ts';
import { api } from '#renderer/api/client.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { readDollars, typeDollars } from '#renderer/ui/read-dollars.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx';
import { MethodField, type StaffMethod } from './method-field.tsx';

/** Money given back: no more than the payment has left. */
export function DeskRefundDialog({ clientId, line, onClose }: { clientId: string; line: StaffLine; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [intentId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState(typeDollars(line.refundableCents));
  const [method, setMethod] = useState<StaffMethod>('cash');
  const [isChecked, setChecked] = useState(false);
  const refund = useMutation(api.billing.refund.mutationOptions({ onSuccess: () => { onClose(); return queries.invalidateQueries(); } }));
  const amountCents = readDollars(typed) ?? 0;
  const most = formatMoney(line.refundableCents);
  const isWrong = amountCents === 0 || amountCents > line.refundableCents;
  return (
    <ReasonDialog
      hint={<Trans>Staff can read it in the account.</Trans>}
      title={t`Refund`} doIt={t`Record the refund`} isPending={refund.isPending} error={refund.error} onClose={onClose}
      onSend={(reason) => { setChecked(true); if (!isWrong) refund.mutate({ intentId, clientId, paymentId: line.id, amountCents, method, reference: null, reason }); }}
    >
      <p><Trans>Give the money back first, then record it here.</Trans></p>
      <TextField label={t`Amount in dollars`} keyboard="number" value={typed} onChange={setTyped} maxLength={12} error={isChecked && isWrong ? t`Type an amount up to ${most}.` : null} />
      <MethodField value={method} onChange={setMethod} />
    </ReasonDialog>
  );
}
