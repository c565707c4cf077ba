import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './desk-availability.module.css';
import type { HoursDraft, HoursFault } from './week-draft.ts';

interface DeskHoursRowProps {
  /** For screen readers: `Monday`, or the date. */
  day: string;
  draft: HoursDraft;
  fault: HoursFault | undefined;
  onChange: (part: Partial<HoursDraft>) => void;
  onRemove: () => void;
  /** More fields of a weekly block. */
  children?: ReactNode;
}

/** From, to, where, slot length, and whether clients book here themselves. */
export function DeskHoursRow({ day, draft, fault, onChange, onRemove, children }: DeskHoursRowProps) {
  const { t } = useLingui();
  const locations = useQuery(api.locations.list.queryOptions({ input: {} })).data?.locations ?? [];
  const places = locations.filter((each) => each.active || each.id === draft.place).map((each) => ({ value: each.id, label: each.name }));
  return (
    <div role="group" aria-label={t`${day}, ${draft.start} to ${draft.end}`} className={styles.row} data-fault={fault !== undefined || undefined}>
      <TextField label={t`From`} placeholder="9:00 AM" value={draft.start} onChange={(start) => onChange({ start })} maxLength={10} />
      <TextField label={t`To`} placeholder="5:00 PM" value={draft.end} onChange={(end) => onChange({ end })} maxLength={10} />
      <SelectField label={t`Where`} value={draft.place} onChange={(place) => onChange({ place })} options={[...places, { value: 'room', label: t`In person, no place named` }, { value: 'video', label: t`Video visit` }]} />
      <SelectField label={t`Start every`} value={draft.slot} onChange={(slot) => onChange({ slot })}
        options={[{ value: '', label: t`Usual` }, { value: '15', label: t`15 min` }, { value: '30', label: t`30 min` }, { value: '60', label: t`60 min` }]} />
      <CheckBox label={<Trans>Clients can book</Trans>} isSelected={draft.clientScheduling} onChange={(clientScheduling) => onChange({ clientScheduling })} />
      <Button look="quiet" className={styles.remove} aria-label={t`Remove ${day}, ${draft.start} to ${draft.end}`} onPress={onRemove}><Trash2 aria-hidden size={18} /></Button>
      {children}
      {fault && <FaultNote fault={fault} />}
    </div>
  );
}

function FaultNote({ fault }: { fault: HoursFault }) {
  const { t } = useLingui();
  const words = {
    time: () => t`Type both times like 9:30 AM.`,
    order: () => t`The end has to come after the start.`,
    days: () => t`Type the days as MM/DD/YYYY, the first one first.`,
    overlap: () => (fault.kind === 'overlap' ? t`This overlaps ${fault.start} – ${fault.end}. Blocks may touch, not overlap.` : ''),
  };
  return <p role="alert" className={styles.fault}>{words[fault.kind]()}</p>;
}
