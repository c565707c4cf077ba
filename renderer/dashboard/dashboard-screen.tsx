import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarPlus, CalendarX, Check } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { VisitRow } from '#renderer/appointments/visit-row.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ScreenPage } from '#renderer/ui/screen-page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { RowList } from '#renderer/ui/task-row.tsx';
import { usePortrait } from '#renderer/ui/use-portrait.ts';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { AccountSetupCard } from './account-setup-card.tsx';
import { BalanceCard } from './balance-card.tsx';
import styles from './dashboard-screen.module.css';
import { DocumentsCard } from './documents-card.tsx';
import { useGreeting } from './use-greeting.ts';
import { VisitLead } from './visit-lead.tsx';

interface DashboardScreenProps { onSchedule: () => void; onAppointments: () => void; onHelp: () => void; onPay: () => void; onTwoFactor: () => void }

/** The first screen after signing in: today, what is left to set up, documents, the balance, and what is coming up. */
export function DashboardScreen({ onSchedule, onAppointments, onPay, onHelp, onTwoFactor }: DashboardScreenProps) {
  const isPortrait = usePortrait();
  const queries = useQueryClient();
  const refusalWords = useRefusalWords();
  const greeting = useGreeting();
  const dashboard = useQuery(api.dashboard.get.queryOptions({ input: {} }));
  const arrive = useMutation(api.dashboard.arrive.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  const { data } = dashboard;
  if (!data) return dashboard.error ? <StatusBand tone="attention" announce title={refusalWords(dashboard.error)} /> : <Skeleton />;
  const { today } = data;
  const here = today?.state === 'can_arrive' && <Button look="filled" size="big" icon={Check} isPending={arrive.isPending} onPress={() => arrive.mutate({ appointmentId: today.appointmentId })}><Trans>I’m here</Trans></Button>;
  return (
    <ScreenPage
      title={greeting(data.firstName, data.now, data.timeZone)} subtitle={<Trans>You’re signed in. Only you can see this.</Trans>}
      lead={data.upcoming && <VisitLead today={today} next={data.upcoming[0]} action={isPortrait ? undefined : here} />}
      actions={data.upcoming && <>{isPortrait && here}<Button look="outlined" icon={CalendarPlus} onPress={onSchedule}><Trans>Schedule New Appointment</Trans></Button></>}
    >
      {arrive.error && <StatusBand tone="attention" announce title={refusalWords(arrive.error)} />}
      <div className={styles.cards}>
        <AccountSetupCard tasks={data.setup} onHelp={onHelp} onSchedule={onSchedule} onTwoFactor={onTwoFactor} />
        <DocumentsCard documents={data.documents} />
        {data.balance && <BalanceCard balance={data.balance} onPay={onPay} />}
      </div>
      {data.upcoming && (
        <Card title={<Trans>Upcoming appointments</Trans>} beside={data.upcomingMore > 0 ? <Button look="quiet" onPress={onAppointments}><Trans>See all</Trans></Button> : undefined}>
          {data.upcoming.length === 0
            ? <EmptyState icon={CalendarX} title={<Trans>No appointments yet</Trans>}><Trans>When you book one, it shows here.</Trans></EmptyState>
            : <RowList>{data.upcoming.map((visit) => <VisitRow key={visit.id} visit={visit} />)}</RowList>}
        </Card>
      )}
    </ScreenPage>
  );
}
