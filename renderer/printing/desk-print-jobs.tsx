import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, Clock, Printer, TriangleAlert, X } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import styles from './printing.module.css';
import { usePaperNames } from './use-paper-names.ts';

/** Papers under way, gone wrong, or waiting to be handed to their client. Absent when there are none. */
export function DeskPrintJobs() {
  const { t } = useLingui();
  const names = usePaperNames();
  const { data } = useQuery(api.printing.jobs.queryOptions({ input: {} }));
  const printers = useQuery(api.printing.printers.queryOptions({ input: {} }));
  const retry = useMutation(api.printing.retryJob.mutationOptions());
  const cancel = useMutation(api.printing.cancelJob.mutationOptions());
  const handOver = useMutation(api.printing.handOverJob.mutationOptions());
  if (!data || data.jobs.length === 0) return null;
  const choices = (printers.data?.printers ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
  const withNone = [{ value: '', label: t`Choose a printer` }, ...choices];
  return (
    <Card title={<Trans>Papers to hand over</Trans>}>
      <RefusalBand error={retry.error ?? cancel.error ?? handOver.error} />
      <ul className={styles.choices}>
        {data.jobs.map((job) => (
          <li key={job.id}>
            <b>{job.ticket}</b>
            <span>{job.clientName}</span>
            <span>{names[job.kind]}</span>
            {job.state === 'printing' && <StatusWord tone="info" icon={Printer}><Trans>Printing</Trans></StatusWord>}
            {job.state === 'queued' && <StatusWord tone="info" icon={Clock}>{job.printerName === null ? <Trans>Choose a printer</Trans> : <Trans>Waiting</Trans>}</StatusWord>}
            {job.state === 'failed' && <StatusWord tone="attention" icon={TriangleAlert}><Trans>Did not print. Look at the printer.</Trans></StatusWord>}
            {job.state === 'done' && <StatusWord tone="done" icon={CircleCheck}><Trans>Printed</Trans></StatusWord>}
            {(job.state === 'failed' || (job.state === 'queued' && job.printerName === null)) && choices.length > 0 && (
              <SelectField label={t`Print on`} options={withNone} value="" onChange={(printerId) => printerId !== '' && retry.mutate({ jobId: job.id, printerId })} />
            )}
            {(job.state === 'failed' || job.state === 'queued') && <Button icon={X} onPress={() => cancel.mutate({ jobId: job.id })}><Trans>Do not print</Trans></Button>}
            {job.state === 'done' && <Button icon={CircleCheck} onPress={() => handOver.mutate({ jobId: job.id })}><Trans>Handed over</Trans></Button>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
