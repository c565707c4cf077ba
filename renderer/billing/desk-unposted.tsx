import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChargeProposal } from '#main/contract/billing.ts';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDate } from '#renderer/ui/format-when.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx';
import { DeskChargeDialog } from './desk-charge-dialog.tsx';

type LateFee = Awaited<ReturnType<typeof client.billing.listUnposted>>['lateFees'][number];

/** Finished visits that nobody charged yet, and late cancels whose fee waits for a decision. */
export function DeskUnposted({ proposals, lateFees, namesClient = false }: { proposals: readonly ChargeProposal[]; lateFees: readonly LateFee[]; /** In a list of everybody. */ namesClient?: boolean }) {
  return (
    <>
      {proposals.map((proposal) => <Proposal key={proposal.appointmentId} proposal={proposal} name={namesClient ? proposal.clientName : null} />)}
      {lateFees.map((fee) => <PendingFee key={fee.appointmentId} fee={fee} name={namesClient ? fee.clientName : null} />)}
    </>
  );
}

function Proposal({ proposal, name }: { proposal: ChargeProposal; name: string | null }) {
  const language = useDisplayChoices((choices) => choices.language);
  const [isOpen, setOpen] = useState(false);
  const day = formatDate(proposal.serviceDate, language);
  return (
    <>
      <StatusBand small tone="info" title={<>{name !== null && `${name}: `}<Trans>The visit of {day} has no charge yet</Trans></>} action={<Button look="outlined" onPress={() => setOpen(true)}><Trans>Look and post</Trans></Button>}>
        {[proposal.description, proposal.providerName, formatMoney(proposal.feeCents)].filter((part) => part !== '').join(' · ')}
      </StatusBand>
      {isOpen && <DeskChargeDialog clientId={proposal.clientId} proposal={proposal} onClose={() => setOpen(false)} />}
    </>
  );
}

function PendingFee({ fee, name }: { fee: LateFee; name: string | null }) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const queries = useQueryClient();
  const [intentId] = useState(() => crypto.randomUUID());
  const [isWaiving, setWaiving] = useState(false);
  const refresh = () => queries.invalidateQueries();
  const post = useMutation(api.billing.postLateFee.mutationOptions({ onSuccess: refresh }));
  const waive = useMutation(api.billing.waiveLateFee.mutationOptions({ onSuccess: refresh }));
  const day = formatDate(fee.serviceDate, language);
  return (
    <>
      <StatusBand
        small tone="attention" title={<>{name !== null && `${name}: `}<Trans>Late cancellation of {day}: {formatMoney(fee.feeCents)} waits</Trans></>}
        action={<><Button look="outlined" isPending={post.isPending} onPress={() => post.mutate({ intentId, appointmentId: fee.appointmentId, feeCents: fee.feeCents })}><Trans>Post the fee</Trans></Button><Button onPress={() => setWaiving(true)}><Trans>Waive…</Trans></Button></>}
      />
      <RefusalBand error={post.error} />
      {isWaiving && (
        <ReasonDialog
          hint={<Trans>Staff can read it in the account.</Trans>}
          title={t`Waive the fee of ${day}?`} doIt={t`Waive the fee`} isPending={waive.isPending} error={waive.error} onClose={() => setWaiving(false)}
          onSend={(reason) => waive.mutate({ intentId, appointmentId: fee.appointmentId, reason }, { onSuccess: () => setWaiving(false) })}
        />
      )}
    </>
  );
}
