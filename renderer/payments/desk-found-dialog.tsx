import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, type client } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FieldError } from '#renderer/ui/field-error.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx';
import styles from './payments.module.css';
import { useCardWords } from './use-card-words.ts';

export type FoundPayment = Awaited<ReturnType<typeof client.payments.listFound>>['items'][number];
type Owner = NonNullable<FoundPayment['client']>;

interface DeskFoundDialogProps { item: FoundPayment; drawSearch: (onChosen: (client: Owner) => void) => ReactNode; onClose: () => void }

/** Whose payment this was: the processor knows no names, so that a person says it. */
export function DeskFoundDialog({ item, drawSearch, onClose }: DeskFoundDialogProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const cards = useCardWords();
  const [decision, setDecision] = useState<'post' | 'not_ours'>('post');
  const [owner, setOwner] = useState<Owner | null>(item.client);
  const [isChecked, setChecked] = useState(false);
  const settle = useMutation(api.payments.settleFound.mutationOptions({ onSuccess: () => { onClose(); return queries.invalidateQueries(); } }));
  const send = (reason: string) => {
    setChecked(true);
    if (decision === 'post' && !owner) return;
    settle.mutate({ foundId: item.id, decision, clientId: decision === 'post' ? (owner?.id ?? null) : null, reason });
  };
  const amount = formatMoney(item.amountCents);
  const { processorReference } = item;
  const answers = [
    { value: 'post' as const, label: t`Put it in a client’s account` },
    { value: 'not_ours' as const, label: t`Leave it out`, detail: t`It is not a payment to this practice, or it is in the account already.` },
  ];
  return (
    <ReasonDialog title={item.kind === 'refund' ? t`Settle a refund of ${amount}` : t`Settle a card payment of ${amount}`} doIt={t`Settle it`} hint={<Trans>It is kept with the payment.</Trans>} isPending={settle.isPending} error={settle.error} onClose={onClose} onSend={send}>
      <p>{item.card && <>{cards.name(item.card)}. </>}<Trans>Look it up at the processor: {processorReference}</Trans></p>
      <AnswerGroup label={<Trans>What is to be done with it?</Trans>} answers={answers} value={decision} onChange={setDecision} />
      {decision === 'post' && (owner ? <OwnerLine owner={owner} onOther={item.client ? undefined : () => setOwner(null)} /> : drawSearch(setOwner))}
      {isChecked && decision === 'post' && !owner && <FieldError message={t`Choose the client who paid first.`} />}
    </ReasonDialog>
  );
}

function OwnerLine({ owner, onOther }: { owner: Owner; onOther: (() => void) | undefined }) {
  const { name } = owner;
  return (
    <div className={styles.choices}>
      <span><Trans>In the account of <b>{name}</b></Trans></span>
      {onOther && <Button onPress={onOther}><Trans>Choose another client</Trans></Button>}
    </div>
  );
}
