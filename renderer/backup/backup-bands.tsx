import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { HardDrive, History, ShieldAlert } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { useMoment } from './use-moment.ts';

interface BackupBandsProps {
  /** May name the second folder. */
  canSet: boolean;
  isOwner: boolean;
  onSet: () => void;
}

/** What is wrong with the copies, on every page of the desk. Mostly nothing. */
export function BackupBands({ canSet, isOwner, onSet }: BackupBandsProps) {
  const state = useQuery(api.backup.state.queryOptions({ input: {} })).data;
  if (!state?.isNeeded) return null;
  const action = canSet ? <Button onPress={onSet}><Trans>Backup and keys</Trans></Button> : undefined;
  return (
    <>
      {!state.hasFolder && (
        <StatusBand small tone="attention" icon={HardDrive} action={action} title={<Trans>There is no second copy of the records.</Trans>}>
          <Trans>If this computer breaks, the records are gone. Name a folder on another disk.</Trans>
        </StatusBand>
      )}
      {state.trouble && (
        <StatusBand small tone="danger" icon={HardDrive} action={action} title={<Trans>The last copy of the records was not written.</Trans>}>
          {state.trouble === 'missing' ? <Trans>The folder for the copies is not there. Is the disk plugged in?</Trans> : <Trans>The folder may be full. Anteroom tries again every 15 minutes.</Trans>}
        </StatusBand>
      )}
      {state.hasFolder && state.isSameDisk && (
        <StatusBand small tone="attention" icon={HardDrive} action={action} title={<Trans>The copies are on the same disk as the records.</Trans>}>
          <Trans>If that disk breaks, both are gone. Choose a folder on another disk.</Trans>
        </StatusBand>
      )}
      {state.drill && state.drill.result !== 'good' && (
        <StatusBand small tone="danger" icon={HardDrive} action={action} title={<Trans>The last weekly check of the copies found a problem.</Trans>}>
          {state.drill.result === 'damaged' ? <Trans>The newest copy could not be read to its end. Make a new copy, and check the disk.</Trans> : <Trans>The newest copy does not fit the records. Tell the owner: the records may have been exchanged.</Trans>}
        </StatusBand>
      )}
      {!state.isAuditWhole && (
        <StatusBand small tone="danger" icon={ShieldAlert} title={<Trans>Entries are missing from the log of who did what.</Trans>}>
          <Trans>Tell the owner. The records may have been exchanged for older ones.</Trans>
        </StatusBand>
      )}
      {state.restoreFailed && <FailedBand failed={state.restoreFailed} isOwner={isOwner} />}
      {state.restored && <RestoredBand restored={state.restored} isOwner={isOwner} />}
    </>
  );
}

function FailedBand({ failed, isOwner }: { failed: { failedAt: number; copyMadeAt: number | null }; isOwner: boolean }) {
  const moment = useMoment();
  const accept = useMutation(api.backup.acceptRestore.mutationOptions());
  const made = moment(failed.copyMadeAt ?? failed.failedAt);
  return (
    <StatusBand small tone="attention" icon={History} title={failed.copyMadeAt === null ? <Trans>The copy could not be brought back.</Trans> : <Trans>The copy of {made} could not be brought back.</Trans>}
      action={isOwner ? <Button isPending={accept.isPending} onPress={() => accept.mutate({})}><Trans>I have read it</Trans></Button> : undefined}>
      <Trans>It could not be read to its end any more, or the disk is full. These are the records of before, and nothing in them changed. Try another copy.</Trans>
    </StatusBand>
  );
}

function RestoredBand({ restored, isOwner }: { restored: { restoredAt: number; copyMadeAt: number }; isOwner: boolean }) {
  const moment = useMoment();
  const accept = useMutation(api.backup.acceptRestore.mutationOptions());
  const made = moment(restored.copyMadeAt);
  return (
    <StatusBand small tone="info" icon={History} title={<Trans>These records come from a copy of {made}.</Trans>}
      action={isOwner ? <Button isPending={accept.isPending} onPress={() => accept.mutate({})}><Trans>I have read it</Trans></Button> : undefined}>
      <Trans>What was entered after that is not in them. Look through today’s visits and the mail that waits.</Trans>
    </StatusBand>
  );
}
