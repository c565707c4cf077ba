import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, CircleAlert, CircleCheck, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import type { LoginEvent } from '#main/contract/account.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { FieldError } from '#renderer/ui/field-error.tsx';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { ScreenPage } from '#renderer/ui/screen-page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import styles from './account.module.css';
import { useLoginEventWords } from './use-login-event-words.ts';

/** Twelve months of sign-ins, newest first. "This wasn't me" tells the front desk. */
export function AccountHistoryScreen({ onBack }: { onBack: () => void }) {
  const say = useRefusalWords();
  const { data, error } = useQuery(api.account.history.queryOptions({ input: {} }));
  const [asked, setAsked] = useState<LoginEvent>();
  return (
    <ScreenPage title={<Trans>Sign-in history</Trans>} subtitle={<Trans>The last 12 months, newest first.</Trans>} actions={<Button icon={ArrowLeft} onPress={onBack}><Trans>Back to My Profile</Trans></Button>}>
      <Card>
        {!data && (error ? <FieldError message={say(error)} /> : <Skeleton lines={6} />)}
        {data && <ul className={styles.history}>{data.events.map((event) => <EventRow key={event.id} event={event} onNotMe={() => setAsked(event)} />)}</ul>}
      </Card>
      {asked && <NotMeDialog event={asked} onClose={() => setAsked(undefined)} />}
    </ScreenPage>
  );
}

function EventRow({ event, onNotMe }: { event: LoginEvent; onNotMe: () => void }) {
  const words = useLoginEventWords();
  const language = useDisplayChoices((choices) => choices.language);
  const { timeZone = 'UTC' } = useNow(60_000);
  const isGood = event.result === 'signed_in';
  return (
    <li className={styles.event}>
      <span className={styles.when}>{formatDayTime(event.at, timeZone, language)}</span>
      <span className={styles.where}>
        <StatusWord tone={isGood ? 'done' : 'attention'} icon={isGood ? CircleCheck : CircleAlert}>{words.result(event)}</StatusWord>
        <span className={styles.detail}>{words.place(event)}</span>
      </span>
      {event.notMe
        ? <StatusWord tone="attention" icon={ShieldAlert}><Trans>You told us this wasn’t you</Trans></StatusWord>
        : <Button onPress={onNotMe}><Trans>This wasn’t me</Trans></Button>}
    </li>
  );
}

function NotMeDialog({ event, onClose }: { event: LoginEvent; onClose: () => void }) {
  const say = useRefusalWords();
  const words = useLoginEventWords();
  const queries = useQueryClient();
  const report = useMutation(api.account.reportNotMe.mutationOptions({
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.account.history.key() });
      onClose();
    },
  }));
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>Was this someone else?</Trans>}
      actions={
        <>
          <Button size="big" onPress={onClose}><Trans>Go back</Trans></Button>
          <Button size="big" look="filled" isPending={report.isPending} onPress={() => report.mutate({ eventId: event.id })}><Trans>Tell the front desk</Trans></Button>
        </>
      }
    >
      <p>{words.result(event)}. {words.place(event)}.</p>
      <p><Trans>The front desk will look at it and talk with you. To be safe, change your password too.</Trans></p>
      <FieldError message={report.error ? say(report.error) : null} />
    </Dialog>
  );
}
