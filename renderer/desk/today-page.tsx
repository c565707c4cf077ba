import { Trans } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CalendarCheck, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { HandedOverKiosks } from '#renderer/hand-off/handed-over-kiosks.tsx';
import { DeskFoundPayments } from '#renderer/payments/desk-found-payments.tsx';
import { DeskPaymentsForPerson } from '#renderer/payments/desk-payments-for-person.tsx';
import { DeskAccountAlerts } from '#renderer/profile/desk-account-alerts.tsx';
import { DeskPrintJobs } from '#renderer/printing/desk-print-jobs.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { formatDate } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import styles from './board.module.css';
import { BoardFilters } from './board-filters.tsx';
import { BoardTable, isOver } from './board-table.tsx';
import { ClientSearch } from './client-search.tsx';
import type { DeskPlace, GoTo } from './desk-place.ts';
import { fitsFilter, type BoardFilter } from './fits-filter.ts';
import { HelpCalls } from './help-calls.tsx';
import { MovedBand } from './moved-band.tsx';
import { RequestBar } from './request-bar.tsx';
import { RefusedArrivals } from './refused-arrivals.tsx';
import { useStaff } from './staff.ts';
import { VisitPanel } from './visit-panel.tsx';
import { WaitingRequests } from './waiting-requests.tsx';
import { WithDeskTools } from './with-desk-tools.tsx';

/** Today's visits, worked by keyboard, with the chosen visit beside them. */
export function TodayPage({ goTo, openFinder }: { goTo: GoTo; openFinder: () => void }) {
  const board = useQuery(api.checkIn.board.queryOptions({ input: { date: null }, placeholderData: keepPreviousData, refetchInterval: 60_000 }));
  const [filter, setFilter] = useState<BoardFilter>('all');
  const [providerId, setProviderId] = useState('');
  const [chosenId, setChosenId] = useState<string>();
  const [movedId, setMovedId] = useState<string>();
  const [hasRequests, setRequests] = useState(false);
  const { can } = useStaff();
  const all = board.data?.rows ?? [];
  const ofProvider = providerId ? all.filter((row) => row.providerId === providerId) : all;
  const rows = ofProvider.filter((row) => fitsFilter(row, filter));
  const chosen = rows.find((row) => row.appointmentId === chosenId) ?? rows.find((row) => !isOver(row)) ?? rows[0];
  const openClient = (clientId: string) => { if (can('people')) goTo({ kind: 'client', clientId }); };
  return (
    <WithDeskTools>
    <div className={styles.today}>
      <main className={styles.list}>
        <TodayHead date={board.data?.date} goTo={goTo} openFinder={openFinder} />
        <RefusalBand error={board.error} />
        {can('codes') && <HandedOverKiosks />}
        {can('codes') && <DeskAccountAlerts openClient={openClient} />}
        <HelpCalls openClient={openClient} />
        <RefusedArrivals refused={board.data?.refused ?? []} openClient={openClient} />
        {can('take_payments') && <DeskPaymentsForPerson canDecide={can('edit_money')} openClient={openClient} />}
        {can('take_payments') && <DeskFoundPayments canDecide={can('edit_money')} drawSearch={(choose) => <ClientSearch onOpen={(id, name) => choose({ id, name })} />} />}
        {can('people') && <DeskPrintJobs />}
        <RequestBar isOpen={hasRequests} onToggle={() => setRequests(!hasRequests)} />
        {movedId !== undefined && <MovedBand key={movedId} appointmentId={movedId} />}
        <BoardFilters rows={ofProvider} allRows={all} filter={filter} onFilter={setFilter} providerId={providerId} onProvider={setProviderId} />
        {board.isPending && <Skeleton lines={8} />}
        {board.data && rows.length === 0 && <NoVisits isWholeDay={all.length === 0} />}
        {rows.length > 0 && <BoardTable rows={rows} chosenId={chosen?.appointmentId} onChoose={(id) => { setRequests(false); setChosenId(id); }} onOpen={openClient} />}
      </main>
      <aside className={styles.panel}>
        {hasRequests ? <WaitingRequests openClient={openClient} onMoved={setMovedId} onClose={() => setRequests(false)} /> : chosen && <VisitPanel key={chosen.appointmentId} row={chosen} openClient={openClient} onMoved={(visit) => setMovedId(visit.id)} />}
      </aside>
    </div>
    </WithDeskTools>
  );
}

function TodayHead({ date, goTo, openFinder }: { date: string | undefined; goTo: (place: DeskPlace) => void; openFinder: () => void }) {
  const language = useDisplayChoices((choices) => choices.language);
  const { can } = useStaff();
  return (
    <header className={styles.head}>
      <Heading level={1} takesFocus><Trans>Today</Trans></Heading>
      <span className={styles.date}>{date && formatDate(date, language)}</span>
      {can('people') && (
        <>
          <button type="button" className={styles.finder} onClick={openFinder} aria-keyshortcuts="Control+K">
            <Search aria-hidden /><span><Trans>Find a client</Trans></span><kbd>Ctrl K</kbd>
          </button>
          <Button icon={Plus} onPress={() => goTo({ kind: 'new_client' })}><Trans>New client</Trans></Button>
        </>
      )}
    </header>
  );
}

function NoVisits({ isWholeDay }: { isWholeDay: boolean }) {
  return (
    <EmptyState icon={CalendarCheck} title={isWholeDay ? <Trans>No visits today</Trans> : <Trans>No visits in this list</Trans>}>
      {isWholeDay ? <Trans>Visits of the day appear here by themselves.</Trans> : <Trans>Choose another list or all providers.</Trans>}
    </EmptyState>
  );
}
