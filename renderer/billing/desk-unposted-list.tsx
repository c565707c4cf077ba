import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import styles from './billing.module.css';
import { DeskUnposted } from './desk-unposted.tsx';

/** Everybody's finished visits without a charge, and late cancels whose fee waits: oldest first. */
export function DeskUnpostedList() {
  const { data, error } = useQuery(api.billing.listUnposted.queryOptions({ input: {} }));
  if (!data) return <RefusalBand error={error} />;
  const isDone = data.proposals.length + data.lateFees.length === 0;
  return (
    <Card title={<Trans>Charges to post</Trans>}>
      {isDone && <EmptyState icon={CircleCheck} title={<Trans>All is posted</Trans>}><Trans>A finished visit appears here with the charge that it proposes, a late cancellation with its fee.</Trans></EmptyState>}
      <div className={styles.unposted}><DeskUnposted proposals={data.proposals} lateFees={data.lateFees} namesClient /></div>
    </Card>
  );
}
