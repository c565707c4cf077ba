import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import styles from './desk-schedule.module.css';
import { DeskTimeCheck } from './desk-time-check.tsx';
import { DeskTimeFields } from './desk-time-fields.tsx';
import { useDeskTools } from './desk-tools.ts';
import { fillTimeDraft, type TimeDraft } from './time-draft.ts';
import { useTimeCheck } from './use-time-check.ts';

/** What is known before the form opens. */
export interface BookingWish {
  providerId: string;
  /** YYYY-MM-DD; null = not yet. */
  date: string | null;
  minuteOfDay: number | null;
  /** As in TimeDraft; null = the practice's first place. */
  place: string | null;
}

interface DeskBookDialogProps {
  wish: BookingWish;
  /** Given on the client's page; else it is asked first. */
  clientId?: string;
  onClose: () => void;
  onBooked: (visit: DeskAppointment) => void;
}

/** Books for a client: who first, then what, with whom, where and when. */
export function DeskBookDialog({ wish, clientId: given, onClose, onBooked }: DeskBookDialogProps) {
  const { drawClientSearch } = useDeskTools();
  const [found, setFound] = useState<string>();
  const clientId = given ?? found;
  const locations = useQuery(api.locations.list.queryOptions({ input: {} })).data?.locations;
  const firstPlace = locations?.find((each) => each.active)?.id ?? 'room';
  if (clientId !== undefined && locations) return <BookingForm key={clientId} wish={wish} firstPlace={firstPlace} clientId={clientId} onOther={given === undefined ? () => setFound(undefined) : undefined} onClose={onClose} onBooked={onBooked} />;
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>Book for which client?</Trans>} actions={<Button size="big" onPress={onClose}><Trans>Go back</Trans></Button>}>
      {drawClientSearch(setFound)}
    </Dialog>
  );
}

interface BookingFormProps extends Omit<DeskBookDialogProps, 'clientId'> {
  clientId: string;
  firstPlace: string;
  onOther: (() => void) | undefined;
}

function BookingForm({ wish, firstPlace, clientId, onOther, onClose, onBooked }: BookingFormProps) {
  const client = useQuery(api.registration.get.queryOptions({ input: { clientId } }));
  const [draft, setDraft] = useState<TimeDraft>(() => ({ ...fillTimeDraft({ ...wish, serviceId: null, locationId: null, telehealth: false, minutes: 60 }), place: wish.place ?? firstPlace }));
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [intentId] = useState(() => crypto.randomUUID());
  const check = useTimeCheck(draft, null);
  const book = useMutation(api.appointments.bookForClient.mutationOptions({ onSuccess: onBooked }));
  const send = () => {
    setChecked(true);
    if (!check.time || (check.problems.length > 0 && !reason.trim())) return;
    const override = check.problems.length > 0 ? { accepts: [...check.problems], reason: reason.trim() } : null;
    book.mutate({ ...check.time, serviceId: draft.serviceId || null, clientId, intentId, override });
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>Book an appointment</Trans>}
      actions={
        <>
          <Button size="big" onPress={onClose}><Trans>Go back</Trans></Button>
          <Button size="big" look="filled" icon={CalendarPlus} isPending={book.isPending} onPress={send}>{check.problems.length > 0 ? <Trans>Book it all the same</Trans> : <Trans>Book it</Trans>}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.client}>
          <span><Trans>For <b>{client.data?.name ?? '…'}</b></Trans></span>
          {onOther && <Button look="quiet" onPress={onOther}><Trans>Another client</Trans></Button>}
        </p>
        <DeskTimeFields clientId={clientId} draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} isChecked={isChecked} />
        <DeskTimeCheck check={check} reason={reason} onReason={setReason} isChecked={isChecked} />
        <RefusalBand error={book.error} />
      </div>
    </Dialog>
  );
}
