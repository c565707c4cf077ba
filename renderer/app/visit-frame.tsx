import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouteContext } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';

import type { HelpTopic } from '#main/contract/help.ts';
import type { KioskSession } from '#main/contract/sign-in.ts';
import { api, client } from '#renderer/api/client.ts';
import { HelpDialog } from '#renderer/help/help-dialog.tsx';
import { useHelp } from '#renderer/help/use-help.ts';
import { IdleWarning } from '#renderer/kiosk/idle-warning.tsx';
import { enterPhase, useKioskSession, type KioskPhase } from '#renderer/kiosk/kiosk-session.ts';
import { KioskShell } from '#renderer/kiosk/kiosk-shell.tsx';
import { useIdleClock } from '#renderer/kiosk/use-idle-clock.ts';
import { forgetSession } from '#renderer/kiosk/wipe-session.ts';
import type { EndWord } from '#renderer/kiosk/foot-bar.tsx';
import { endVisit } from './end-visit.ts';
import { FrameNotice } from './frame-notice.tsx';
import { leaveOr, useHeldPayment } from './held-payment.ts';
import { HelpContext } from './help-context.ts';
import { LeavePaymentDialog } from './leave-payment-dialog.tsx';
import { useKioskMenu } from './use-kiosk-menu.ts';

const endWords: Record<KioskPhase, EndWord> = { attract: 'done', goodbye: 'done', return: 'done', arriving: 'start_over', arrived: 'done', signed_in: 'sign_out' };

/** The frame round every screen of a visit, with the idle clock, help and the end of the session. */
export function VisitFrame() {
  const queries = useQueryClient();
  const { welcome } = useRouteContext({ from: '__root__' });
  const phase = useKioskSession((session) => session.phase);
  const isSignedIn = phase === 'signed_in';
  const menu = useKioskMenu(isSignedIn);
  const help = useHelp();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isPaying = useHeldPayment((held) => held.isHeld);
  const onDone = useCallback(() => void endVisit(queries, 'done'), [queries]);
  const idle = useIdleClock({
    isRunning: true, hasTimeElsewhere: isPaying,
    onEnd: () => void endVisit(queries, 'idle'),
    onActive: () => { if (isSignedIn) stayActive(queries); },
  });
  const session = useSession(isSignedIn);

  function callHelp(topic: HelpTopic) {
    help.call(topic);
    setHelpOpen(true);
  }
  return (
    <KioskShell
      practiceName={welcome.practiceName} isDemo={welcome.isDemo} menu={menu && { ...menu, onChoose: (id) => leaveOr(() => menu.onChoose(id)) }} endWord={endWords[phase]} onEnd={() => leaveOr(onDone)} notice={<FrameNotice endsAt={session?.state === 'signed_in' ? session.endsAt : undefined} />}
      onHelp={() => callHelp(isSignedIn ? 'help' : 'arrival')} isHelpComing={help.state === 'answered'}
      dialogs={
        <>
          <LeavePaymentDialog />
          <HelpDialog isOpen={isHelpOpen} state={help.state} error={help.error} onClose={() => setHelpOpen(false)} />
          {idle.secondsLeft !== null && <IdleWarning secondsLeft={idle.secondsLeft} isSignedIn={isSignedIn} onStay={idle.stay} onEnd={onDone} />}
        </>
      }
    >
      <HelpContext value={callHelp}><Outlet /></HelpContext>
    </KioskShell>
  );
}

/** Tells the host that somebody is there. If the session is over meanwhile, the answer says so and `useSession` acts. */
function stayActive(queries: ReturnType<typeof useQueryClient>) {
  client.signIn.stayActive({}).then(
    (session) => queries.setQueryData(api.signIn.session.queryKey({ input: {} }), session),
    () => queries.invalidateQueries({ queryKey: api.signIn.session.key() }),
  );
}

/**
 * The host ended the session. At its whole limit the person is most likely still there: whatever it sent is dropped, and signing
 * in opens it again. Ended from elsewhere (a changed password, the desk, sleep), nobody knows who stands here: the visit is over.
 */
function useSession(isSignedIn: boolean): KioskSession | undefined {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: session } = useQuery(api.signIn.session.queryOptions({ input: {}, enabled: isSignedIn, refetchInterval: 15_000 }));
  const over = isSignedIn && session?.state === 'none' ? session : undefined;
  useEffect(() => {
    if (!over) return;
    // A handed-over kiosk cannot sign in again: it goes back to the desk.
    if (useKioskSession.getState().handedOver !== null) return void endVisit(queries, 'done');
    if (over.why !== 'whole_limit') return void endVisit(queries, 'idle');
    enterPhase('arriving');
    void navigate({ to: '/sign-in', search: { again: true } }).then(() => forgetSession(queries, { keepChoices: true }));
  }, [over, navigate, queries]);
  return isSignedIn ? session : undefined;
}
