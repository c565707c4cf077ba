import { useEffect, useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { KeyRound } from 'lucide-react';
import { LeaveDialog } from '#renderer/ui/leave-dialog.tsx';
import { RefusalContext } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { claimUnsavedWork } from '#renderer/ui/unsaved-work.ts';
import { AvailabilityPage } from './availability-page.tsx';
import { BillingPage } from './billing-page.tsx';
import { ClientPage } from './client-page.tsx';
import { ClientsPage } from './clients-page.tsx';
import { DeskFoot } from './desk-foot.tsx';
import type { DeskPlace } from './desk-place.ts';
import { DeskRail } from './desk-rail.tsx';
import styles from './desk-shell.module.css';
import { FindDialog } from './find-dialog.tsx';
import { NewClientPage } from './new-client-page.tsx';
import { OnlineSchedulingPage } from './online-scheduling-page.tsx';
import { SetUpPage } from './set-up-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { SafetyBands } from './safety-bands.tsx';
import { SchedulePage } from './schedule-page.tsx';
import { useStaff } from './staff.ts';
import { TodayPage } from './today-page.tsx';
import { useDeskIdle } from './use-desk-idle.ts';
import { usePlace } from './use-place.ts';
import { useRefusalWords } from './use-refusal-words.ts';

export interface DeskPractice {
  practiceName: string;
  timeZone: string;
  isDemo: boolean;
  state: 'ready' | 'empty';
  keyInFile: boolean;
}

interface DeskShellProps {
  practice: DeskPractice;
  isOnline: boolean;
}

/** The frame of the signed-in desk: rail, page, foot. Ctrl+K finds a client from everywhere. */
export function DeskShell({ practice, isOnline }: DeskShellProps) {
  const { can, staffId } = useStaff();
  useState(() => claimUnsavedWork(staffId));
  const [place, goTo] = usePlace(staffId, practice.state === 'empty' && can('practice_settings') ? { kind: 'set_up' } : { kind: 'today' });
  const finder = useFinder(can('people'));
  useDeskIdle();
  const sayRefusal = useRefusalWords();
  return (
    <RefusalContext value={sayRefusal}>
      <div className={styles.frame}>
        <div className={styles.middle}>
          <DeskRail place={place} goTo={goTo} />
          <div className={styles.page}>
            {practice.keyInFile && <KeyInFileBand />}
            <SafetyBands onSafety={() => goTo({ kind: 'settings', page: 'safety' })} />
            <DeskPage place={place} goTo={goTo} openFinder={finder.open} />
          </div>
        </div>
        <DeskFoot isOnline={isOnline} isDemo={practice.isDemo} timeZone={practice.timeZone} practiceName={practice.practiceName} />
        <FindDialog isOpen={finder.isOpen} onClose={finder.close} goTo={goTo} />
        <LeaveDialog />
      </div>
    </RefusalContext>
  );
}

function DeskPage({ place, goTo, openFinder }: { place: DeskPlace; goTo: (place: DeskPlace) => void; openFinder: () => void }) {
  if (place.kind === 'client') return <ClientPage key={place.clientId} clientId={place.clientId} firstTab={place.tab ?? 'visits'} goTo={goTo} />;
  if (place.kind === 'billing') return <BillingPage goTo={goTo} />;
  if (place.kind === 'new_client') return <NewClientPage goTo={goTo} />;
  if (place.kind === 'schedule') return <SchedulePage goTo={goTo} />;
  if (place.kind === 'availability') return <AvailabilityPage key={place.providerId} providerId={place.providerId} goTo={goTo} />;
  if (place.kind === 'clients') return <ClientsPage goTo={goTo} />;
  if (place.kind === 'settings') return <SettingsPage place={place} goTo={goTo} />;
  if (place.kind === 'online_scheduling') return <OnlineSchedulingPage providerId={place.providerId} goTo={goTo} />;
  if (place.kind === 'set_up') return <SetUpPage goTo={goTo} />;
  return <TodayPage goTo={goTo} openFinder={openFinder} />;
}

function KeyInFileBand() {
  return (
    <div className={styles.band}>
      <StatusBand small tone="attention" icon={KeyRound} title={<Trans>This computer keeps the key of the records in a file.</Trans>}>
        <Trans>Anyone who copies this disk could read them. Use a computer with a keychain for real clients.</Trans>
      </StatusBand>
    </div>
  );
}

function useFinder(isAllowed: boolean): { isOpen: boolean; open: () => void; close: () => void } {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isAllowed) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isAllowed]);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}
