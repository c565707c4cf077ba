import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarPlus, CalendarX } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { VisitRow } from '#renderer/appointments/visit-row.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { ScreenPage } from '#renderer/ui/screen-page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { RowList } from '#renderer/ui/task-row.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { AccountSetupCard } from './account-setup-card.tsx';
import { BalanceCard } from './balance-card.tsx';
import styles from './dashboard-screen.module.css';
import { DocumentsCard } from './documents-card.tsx';
import { useGreeting } from './use-greeting.ts';

interface DashboardScreenProps { onSchedule: () => void; onAppointments: () => void; onHelp: () => void; onTwoFactor: () => void }

/** The first screen after signing in: today, what is left to set up, documents, the balance, and what is coming up. */
export function DashboardScreen({ onSchedule, onAppointments, onHelp, onTwoFactor }: DashboardScreenProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const refusalWords = useRefusalWords();
  const greeting = useGreeting();
  const dashboard = useQuery(api.dashboard.get.queryOptions({ input: {} }));
  const arrive = useMutation(api.dashboard.arrive.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  const { data } = dashboard;
  if (!data) return dashboard.error ? <StatusBand tone="attention" announce title={refusalWords(dashboard.error)} /> : <Skeleton />;
  const { today } = data;
  const time = today ? formatTime(today.startsAt, today.timeZone) : '';
  const provider = today?.providerFirstName ?? '';
  const ticket = today?.ticketNumber ?? null;
  // To be read only: in portrait it stands in the top third.
  const lead = today?.state === 'arrived'
    ? <StatusBand tone="done" title={t`You’ve arrived for your ${time} visit with ${provider}`}>{ticket !== null && <Trans>Your number is {ticket}. We’ll call your number, not your name.</Trans>}</StatusBand>
    : today?.state === 'later' ? <StatusBand tone="info" title={today.telehealth ? t`Your ${time} visit with ${provider} is a video visit` : t`Your ${time} visit with ${provider} is later today`} /> : undefined;
  return (
    <ScreenPage
      title={greeting(data.firstName, data.now, data.timeZone)} subtitle={<Trans>You’re signed in. Only you can see this.</Trans>} lead={lead}
      actions={<Button look="outlined" icon={CalendarPlus} onPress={onSchedule}><Trans>Schedule New Appointment</Trans></Button>}
    >
      {arrive.error && <StatusBand tone="attention" announce title={refusalWords(arrive.error)} />}
      {today?.state === 'can_arrive' && (
        <StatusBand tone="info" title={t`Your ${time} visit with ${provider} is soon`} action={<Button look="filled" size="big" isPending={arrive.isPending} onPress={() => arrive.mutate({ appointmentId: today.appointmentId })}><Trans>I’m here</Trans></Button>}>
          <Trans>Tell us that you’re here.</Trans>
        </StatusBand>
      )}
      <div className={styles.cards}>
        <AccountSetupCard tasks={data.setup} onHelp={onHelp} onSchedule={onSchedule} onTwoFactor={onTwoFactor} />
        <DocumentsCard documents={data.documents} />
        <BalanceCard balance={data.balance} />
      </div>
      <Card title={<Trans>Upcoming appointments</Trans>} beside={data.upcomingMore > 0 ? <Button look="quiet" onPress={onAppointments}><Trans>See all</Trans></Button> : undefined}>
        {data.upcoming.length === 0
          ? <EmptyState icon={CalendarX} title={<Trans>No appointments yet</Trans>}><Trans>When you book one, it shows here.</Trans></EmptyState>
          : <RowList>{data.upcoming.map((visit) => <VisitRow key={visit.id} visit={visit} />)}</RowList>}
      </Card>
    </ScreenPage>
  );
}
