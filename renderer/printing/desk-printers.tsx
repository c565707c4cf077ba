import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Printer as PrinterIcon } from 'lucide-react';
import { api, client } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ListAndForm } from '#renderer/ui/list-and-form.tsx';
import { FieldGroup, FieldRow, RecordForm } from '#renderer/ui/record-form.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRecordForm } from '#renderer/ui/use-record-form.ts';
import { emptyPrinter, readPrinter, typePrinter, type PrinterDetails } from './typed-printer.ts';

interface DeskPrintersProps { chosenId: string | undefined; onChoose: (id: string) => void }

/** Practice settings : Printers. */
export function DeskPrinters({ chosenId, onChoose }: DeskPrintersProps) {
  const { t } = useLingui();
  const printers = useQuery(api.printing.printers.queryOptions({ input: {} })).data?.printers;
  if (!printers) return <Skeleton lines={8} />;
  const chosen: PrinterDetails | undefined = chosenId === 'new' ? emptyPrinter : printers.find(({ id }) => id === chosenId);
  return (
    <ListAndForm
      label={t`Printers`} chosenId={chosen ? (chosen.id ?? 'new') : undefined} onChoose={onChoose} addLabel={<Trans>Add a printer</Trans>}
      records={printers.map((each) => ({ id: each.id, name: each.name, detail: each.queue ?? each.host ?? '', isQuiet: !each.active, state: each.active ? null : t({ message: 'Not active', context: 'printer' }) }))}
    >
      {chosen ? <PrinterForm printer={chosen} onSaved={onChoose} /> : <EmptyState icon={PrinterIcon} title={<Plural value={printers.length} _0="No printer yet" other="Choose a printer from the list" />}><Trans>Papers wait at the desk until a printer is set up.</Trans></EmptyState>}
    </ListAndForm>
  );
}

function PrinterForm({ printer, onSaved }: { printer: PrinterDetails; onSaved: (id: string) => void }) {
  const { t } = useLingui();
  const { data } = useQuery(api.printing.systemQueues.queryOptions({ input: {} }));
  const form = useRecordForm({
    name: `printer ${printer.id ?? 'new'}`, record: printer, fill: typePrinter,
    findProblems: (typed) => ({
      ...(typed.name.trim() ? {} : { name: t`Type a name that the desk will know.` }),
      ...(typed.way === 'queue' && typed.queue === '' ? { queue: t`Choose one of this computer’s printers.` } : {}),
      ...(typed.way === 'address' && typed.host.trim() === '' ? { host: t`Type the printer’s address, like 192.168.1.50.` } : {}),
      ...(typed.way === 'address' && !(Number(typed.port) >= 1 && Number(typed.port) <= 65_535) ? { port: t`Type a number, most often 9100.` } : {}),
    }),
    save: async (typed, before) => {
      const { id } = await client.printing.savePrinter(readPrinter(typed, before));
      return { name: `printer ${id}`, goOn: () => onSaved(id) };
    },
  });
  const { value, change, errorOf } = form;
  const queues = [...new Set([...(data?.queues ?? []), ...(printer.queue ? [printer.queue] : [])])];
  return (
    <RecordForm title={printer.id === null ? <Trans>New printer</Trans> : printer.name} form={form}>
      <FieldGroup title={<Trans>Name and paper</Trans>}>
        <TextField label={t`Name of the printer`} hint={t`As the desk calls it`} value={value.name} maxLength={60} error={errorOf('name')} onChange={(name) => change({ name })} />
        <AnswerGroup
          label={t`Paper`} value={value.paper} onChange={(paper) => change({ paper })}
          answers={[{ value: 'letter', label: t`Letter pages` }, { value: 'roll_80', label: t`Receipts, 80 mm wide` }, { value: 'roll_58', label: t`Receipts, 58 mm wide` }]}
        />
        {value.paper !== 'letter' && (
          <AnswerGroup
            label={t`What it understands`} value={value.speaks} onChange={(speaks) => change({ speaks })}
            answers={[{ value: 'escpos', label: t`Receipt commands (ESC/POS). Most receipt printers do.` }, { value: 'pdf', label: t`Pages (PDF), or it has a driver on this computer` }]}
          />
        )}
      </FieldGroup>
      <FieldGroup title={<Trans>Connection</Trans>}>
        <AnswerGroup
          label={t`How it is connected`} value={value.way} onChange={(way) => change({ way })}
          answers={[{ value: 'queue', label: t`A printer of this computer` }, { value: 'address', label: t`A receipt printer at its own address` }]}
        />
        {value.way === 'queue'
          ? <SelectField label={t`This computer’s printers`} value={value.queue} error={errorOf('queue')} onChange={(queue) => change({ queue })} options={[{ value: '', label: queues.length === 0 ? t`None found. Add it to the computer first.` : t`Choose a printer` }, ...queues.map((queue) => ({ value: queue, label: queue }))]} />
          : (
            <FieldRow>
              <TextField label={t`Address`} value={value.host} maxLength={253} error={errorOf('host')} onChange={(host) => change({ host })} />
              <TextField label={t`Port`} keyboard="number" value={value.port} maxLength={5} error={errorOf('port')} onChange={(port) => change({ port })} />
            </FieldRow>
          )}
      </FieldGroup>
      <FieldGroup title={<Trans>Use</Trans>}>
        <CheckBox label={t`Someone of the practice stands by it. Kiosks print only here.`} isSelected={value.attended} onChange={(attended) => change({ attended })} />
        <CheckBox label={t`In use`} isSelected={value.active} onChange={(active) => change({ active })} />
      </FieldGroup>
    </RecordForm>
  );
}
