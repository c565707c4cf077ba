import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { emptyDate, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './desk-schedule.module.css';
import { readClockTime } from './read-clock-time.ts';

const dayMinutes = 1_440;

/** From and to; without times it is whole days. Says at once how many visits lie inside. */
export function DeskTimeOffDialog({ providerId, onClose }: { providerId: string; onClose: () => void }) {
  const { t } = useLingui();
  const [from, setFrom] = useState({ date: emptyDate, time: '' });
  const [to, setTo] = useState({ date: emptyDate, time: '' });
  const [note, setNote] = useState('');
  const [isChecked, setChecked] = useState(false);
  const add = useMutation(api.availability.addTimeOff.mutationOptions());
  const span = readSpan(from, to);
  const send = () => {
    setChecked(true);
    if (span.kind === 'span') add.mutate({ providerId, ...span.span, note: note.trim() || null });
  };
  if (add.data) {
    return (
      <Dialog isOpen onClose={onClose} width="narrow" title={<Trans>The time off is saved</Trans>} actions={<Button size="big" look="filled" onPress={onClose}><Trans>Close</Trans></Button>}>
        {add.data.appointmentsInside === 0
          ? <StatusBand small tone="done" title={<Trans>No visit lies inside.</Trans>} />
          : <StatusBand small announce tone="attention" title={<Plural value={add.data.appointmentsInside} one="# visit lies inside." other="# visits lie inside." />}><Trans>They stay booked until you move or cancel them. They are listed under the time off.</Trans></StatusBand>}
      </Dialog>
    );
  }
  const dateFault = isChecked ? t`Type a date that the calendar has.` : null;
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>Add time off</Trans>}
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={add.isPending} onPress={send}><Trans>Save time off</Trans></Button></>}
    >
      <div className={styles.pair}>
        <DateBoxes label={<Trans>First day</Trans>} value={from.date} onChange={(date) => setFrom({ ...from, date })} error={readDateBoxes(from.date).kind === 'date' ? null : dateFault} />
        <TextField label={t`From what time?`} hint={t`Empty means the start of the day.`} placeholder="9:00 AM" value={from.time} onChange={(time) => setFrom({ ...from, time })} maxLength={10} />
      </div>
      <div className={styles.pair}>
        <DateBoxes label={<Trans>Last day</Trans>} value={to.date} onChange={(date) => setTo({ ...to, date })} error={readDateBoxes(to.date).kind === 'date' ? null : dateFault} />
        <TextField label={t`Until what time?`} hint={t`Empty means the end of the day.`} placeholder="5:00 PM" value={to.time} onChange={(time) => setTo({ ...to, time })} maxLength={10} />
      </div>
      <TextField label={t`Note`} hint={t`You can skip this. Clients never see it.`} value={note} onChange={setNote} maxLength={200} />
      {isChecked && span.kind === 'time' && <StatusBand small announce tone="attention" title={<Trans>Type the times like 9:30 AM.</Trans>} />}
      {isChecked && span.kind === 'order' && <StatusBand small announce tone="attention" title={<Trans>The end has to come after the start.</Trans>} />}
      <RefusalBand error={add.error} />
    </Dialog>
  );
}

interface Edge {
  date: typeof emptyDate;
  time: string;
}

function readSpan(from: Edge, to: Edge) {
  const [first, last] = [readDateBoxes(from.date), readDateBoxes(to.date)];
  if (first.kind !== 'date' || last.kind !== 'date') return { kind: 'date' } as const;
  const fromMinute = from.time.trim() === '' ? 0 : readClockTime(from.time);
  const toMinute = to.time.trim() === '' ? dayMinutes : readClockTime(to.time);
  if (fromMinute === undefined || toMinute === undefined) return { kind: 'time' } as const;
  if (last.date < first.date || (last.date === first.date && toMinute <= fromMinute)) return { kind: 'order' } as const;
  return { kind: 'span', span: { fromDate: first.date, fromMinute, toDate: last.date, toMinute } } as const;
}
