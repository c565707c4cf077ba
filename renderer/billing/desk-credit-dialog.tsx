import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { readDollars } from '#renderer/ui/read-dollars.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx';

/** A courtesy of the practice. */
export function DeskCreditDialog({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [intentId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const give = useMutation(api.billing.giveCredit.mutationOptions({ onSuccess: () => { onClose(); return queries.invalidateQueries(); } }));
  const amountCents = readDollars(typed) ?? 0;
  return (
    <ReasonDialog
      hint={<Trans>Staff can read it in the account.</Trans>}
      title={t`Give a credit`} doIt={t`Give the credit`} isPending={give.isPending} error={give.error} onClose={onClose}
      onSend={(reason) => { setChecked(true); if (amountCents > 0) give.mutate({ intentId, clientId, amountCents, reason }); }}
    >
      <TextField label={t`Amount in dollars`} keyboard="number" value={typed} onChange={setTyped} maxLength={12} error={isChecked && amountCents === 0 ? t`Type an amount, like 25.00.` : null} />
    </ReasonDialog>
  );
}
