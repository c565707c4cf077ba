import { Trans } from '@lingui/react/macro';
import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { Unplug } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { openSurface } from '#renderer/api/open-surface.ts';
import { watchChanges } from '#renderer/api/watch-changes.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { setHostTime } from '#renderer/ui/host-clock.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import styles from './desk-entry-page.module.css';
import { createDeskQueries } from './create-desk-queries.ts';
import { DeskSecondFactor } from './desk-second-factor.tsx';
import { DeskSignIn } from './desk-sign-in.tsx';
import { EntryPage } from './entry-page.tsx';
import { StaffContext } from './staff.ts';

/** All that is behind the sign-in comes after it has been painted. */
const loadShell = async () => ({ default: (await import('./desk-shell.tsx')).DeskShell });
const DeskShell = lazy(loadShell);
/** Rare, each of them; the last one brings the drawing of QR codes along. */
const FirstOwner = lazy(async () => ({ default: (await import('./first-owner.tsx')).FirstOwner }));
const RecoveryScreen = lazy(async () => ({ default: (await import('./recovery-screen.tsx')).RecoveryScreen }));
const DeskTwoFactorSetup = lazy(async () => ({ default: (await import('./desk-two-factor-setup.tsx')).DeskTwoFactorSetup }));

const queries = createDeskQueries();
let opening: Promise<boolean> | undefined;

/** The secret of the address works once, so one page opens its surface once, however often it is drawn. */
function openOnce(): Promise<boolean> {
  opening ??= openSurface();
  return opening;
}

/** The front desk: opens the surface, then shows what the session asks for. */
export function DeskApp() {
  const [isOpen, setOpen] = useState<boolean | undefined>();
  useEffect(() => {
    let isCurrent = true;
    const tell = (answer: boolean) => { if (isCurrent) setOpen(answer); };
    openOnce().then(tell, () => tell(false));
    return () => { isCurrent = false; };
  }, []);
  if (isOpen === undefined) return <Waiting />;
  if (!isOpen) return <NotOpened />;
  return <QueryClientProvider client={queries}><DeskSession /></QueryClientProvider>;
}

function DeskSession() {
  const isOnline = useChanges();
  const session = useQuery(api.deskSignIn.session.queryOptions({ input: {} }));
  const welcome = useQuery(api.practice.welcome.queryOptions({ input: {} }));
  const practice = welcome.data;
  useEffect(() => {
    // While the person types.
    void loadShell();
  }, []);
  useEffect(() => {
    if (practice) setHostTime(practice.now, practice.timeZone);
  }, [practice]);
  // Not `isError`: that is taken back while the question is asked again, and with it what somebody is typing.
  if (session.errorUpdateCount > 0 && !session.data) return <Suspense fallback={<Waiting />}><RecoveryScreen otherwise={<NotOpened />} /></Suspense>;
  if (!session.data || !practice) return <Waiting />;
  if (session.data.state === 'no_owner') return <Suspense fallback={<Waiting />}><FirstOwner practiceName={practice.practiceName} /></Suspense>;
  if (session.data.state === 'signed_out') return <DeskSignIn practiceName={practice.practiceName} />;
  if (session.data.state === 'second_factor') return <DeskSecondFactor practiceName={practice.practiceName} isStopped={session.data.stopped} takesCard={session.data.takesCard} />;
  if (session.data.state === 'two_factor_setup') return <Suspense fallback={<Waiting />}><DeskTwoFactorSetup practiceName={practice.practiceName} /></Suspense>;
  return (
    <StaffContext value={session.data}>
      <Suspense fallback={<Waiting />}>
        <DeskShell key={session.data.staffId} practice={practice} isOnline={isOnline} />
      </Suspense>
    </StaffContext>
  );
}

function useChanges(): boolean {
  const client = useQueryClient();
  const [isOnline, setOnline] = useState(true);
  useEffect(() => {
    const stop = new AbortController();
    void watchChanges(client, stop.signal, setOnline);
    return () => stop.abort();
  }, [client]);
  return isOnline;
}

function Waiting() {
  return <main className={styles.waiting}><Skeleton lines={4} /></main>;
}

function NotOpened() {
  return (
    <EntryPage>
      <EmptyState icon={Unplug} title={<Trans>This screen is not connected</Trans>}>
        <Trans>Open the front desk again with the address that Anteroom showed when it started.</Trans>
      </EmptyState>
    </EntryPage>
  );
}
