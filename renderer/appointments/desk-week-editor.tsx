import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Copy, Plus } from 'lucide-react';
import { useState } from 'react';
import type { WeeklyBlock } from '#main/contract/availability.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { announce } from '#renderer/ui/live-region.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useDraft } from '#renderer/ui/use-draft.ts';
import styles from './desk-availability.module.css';
import { DeskHoursRow } from './desk-hours-row.tsx';
import { useWeekdayNames } from './use-weekday-names.ts';
import { fillBlock, judgeBlocks, readBlock, type BlockDraft, type HoursFault } from './week-draft.ts';

/** Monday first. */
const order = [1, 2, 3, 4, 5, 6, 0];
const workdays = [1, 2, 3, 4, 5];

/** A provider's weekly hours: what is typed stays until it is saved or dropped. */
export function DeskWeekEditor({ providerId, weekly }: { providerId: string; weekly: readonly WeeklyBlock[] }) {
  const { t } = useLingui();
  const names = useWeekdayNames();
  const draft = useDraft(`week ${providerId}`, weekly, (blocks) => ({ blocks: blocks.map((block, at) => fillBlock(block, String(at))) }));
  const [isChecked, setChecked] = useState(false);
  const save = useMutation(api.availability.saveWeek.mutationOptions({ onSuccess: () => { draft.forget(); setChecked(false); announce(t`The weekly hours are saved.`); } }));
  const { blocks } = draft.value;
  const faults = judgeBlocks(blocks);
  const change = (next: BlockDraft[]) => draft.change({ blocks: next });
  const send = () => {
    setChecked(true);
    const read = blocks.map(readBlock).filter((block) => block !== undefined);
    if (faults.size === 0 && read.length === blocks.length) save.mutate({ providerId, weekly: read });
  };
  const add = (weekday: number) => {
    const last = blocks.findLast((block) => block.weekday === weekday) ?? blocks.at(-1);
    change([...blocks, { key: crypto.randomUUID(), weekday, start: '', end: '', place: last?.place ?? 'room', slot: last?.slot ?? '', clientScheduling: true, firstDay: '', lastDay: '' }]);
  };
  const copyMonday = () =>
    change([...blocks.filter((block) => !workdays.includes(block.weekday) || block.weekday === 1), ...workdays.slice(1).flatMap((weekday) => blocks.filter((block) => block.weekday === 1).map((block) => ({ ...block, weekday, key: crypto.randomUUID() })))]);
  return (
    <section className={styles.section} aria-labelledby="weekly-hours">
      <div className={styles.head}>
        <Heading level={2} size="heading" id="weekly-hours"><Trans>Weekly hours</Trans></Heading>
        {blocks.some((block) => block.weekday === 1) && <Button look="quiet" icon={Copy} onPress={copyMonday}><Trans>Copy Monday to the other workdays</Trans></Button>}
      </div>
      {order.map((weekday) => (
        <DayHours
          key={weekday} name={names[weekday] ?? ''} blocks={blocks.filter((block) => block.weekday === weekday)} faultOf={(key) => (shows(faults.get(key), isChecked) ? faults.get(key) : undefined)} onAdd={() => add(weekday)}
          onChange={(key, part) => change(blocks.map((block) => (block.key === key ? { ...block, ...part } : block)))} onRemove={(key) => change(blocks.filter((block) => block.key !== key))}
        />
      ))}
      <RefusalBand error={save.error} />
      {isChecked && faults.size > 0 && <StatusBand small announce tone="attention" title={<Trans>Nothing is saved yet. Look at the marked hours.</Trans>} />}
      <div className={styles.actions}>
        <Button look="filled" size="big" isPending={save.isPending} isDisabled={!draft.isChanged} onPress={send}><Trans>Save weekly hours</Trans></Button>
        {draft.isChanged && <Button size="big" onPress={() => { draft.forget(); setChecked(false); }}><Trans>Drop the changes</Trans></Button>}
      </div>
    </section>
  );
}

/** While one is still typing, only an overlap is told at once. */
function shows(fault: HoursFault | undefined, isChecked: boolean): boolean {
  return fault !== undefined && (isChecked || fault.kind === 'overlap');
}

interface DayHoursProps {
  name: string;
  blocks: readonly BlockDraft[];
  faultOf: (key: string) => HoursFault | undefined;
  onAdd: () => void;
  onChange: (key: string, part: Partial<BlockDraft>) => void;
  onRemove: (key: string) => void;
}

function DayHours({ name, blocks, faultOf, onAdd, onChange, onRemove }: DayHoursProps) {
  const { t } = useLingui();
  const [dated, setDated] = useState<readonly string[]>([]);
  return (
    <div className={styles.day}>
      <div className={styles.dayHead}>
        <h3>{name}</h3>
        {blocks.length === 0 && <span><Trans>Closed</Trans></span>}
        <Button look="quiet" icon={Plus} aria-label={t`Add hours on ${name}`} onPress={onAdd}><Trans>Add hours</Trans></Button>
      </div>
      {blocks.map((block) => (
        <DeskHoursRow key={block.key} day={name} draft={block} fault={faultOf(block.key)} onChange={(part) => onChange(block.key, part)} onRemove={() => onRemove(block.key)}>
          {block.firstDay !== '' || block.lastDay !== '' || dated.includes(block.key) ? (
            <>
              <TextField label={t`First day`} placeholder="MM/DD/YYYY" value={block.firstDay} onChange={(firstDay) => onChange(block.key, { firstDay })} maxLength={10} />
              <TextField label={t`Last day`} placeholder="MM/DD/YYYY" value={block.lastDay} onChange={(lastDay) => onChange(block.key, { lastDay })} maxLength={10} />
            </>
          ) : <Button look="quiet" className={styles.dates} aria-label={t`Dates… ${name}, ${block.start} to ${block.end}`} onPress={() => setDated([...dated, block.key])}><Trans>Dates…</Trans></Button>}
        </DeskHoursRow>
      ))}
    </div>
  );
}
