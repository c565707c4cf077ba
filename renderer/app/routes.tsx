import { createMemoryHistory, createRootRouteWithContext, createRoute, createRouter, useNavigate, useRouteContext } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import type { Section } from '#main/contract/policy.ts';
import type { KioskSession } from '#main/contract/sign-in.ts';
import { api, client } from '#renderer/api/client.ts';
import { ArrivalFlow } from '#renderer/check-in/arrival-flow.tsx';
import { enterHandOff, enterPhase, useKioskSession } from '#renderer/kiosk/kiosk-session.ts';
import { SignInFlow } from '#renderer/sign-in/sign-in-flow.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { endVisit } from './end-visit.ts';
import { holdPayment } from './held-payment.ts';
import { useAskForHelp } from './help-context.ts';
import type { Welcome } from './kiosk-welcome.ts';
import { lazyScreen } from './lazy-screen.ts';
import { paths } from './use-kiosk-menu.ts';
import { VisitFrame } from './visit-frame.tsx';

const dashboard = lazyScreen(['dashboard', 'appointments'], async () => (await import('#renderer/dashboard/dashboard-screen.tsx')).DashboardScreen);
const appointments = lazyScreen(['appointments'], async () => (await import('#renderer/appointments/appointments-screen.tsx')).AppointmentsScreen);
const schedule = lazyScreen(['appointments'], async () => (await import('#renderer/appointments/schedule-screen.tsx')).ScheduleScreen);

const account = lazyScreen(['profile'], async () => (await import('#renderer/profile/account-screen.tsx')).AccountScreen);
const twoFactorSetup = lazyScreen(['profile'], async () => (await import('#renderer/profile/account-two-factor-setup.tsx')).AccountTwoFactorSetup);

const money = lazyScreen(['billing'], async () => (await import('#renderer/billing/account-screen.tsx')).AccountScreen);
const pay = lazyScreen(['payments', 'printing'], async () => (await import('#renderer/payments/pay-screen.tsx')).PayScreen);
const addCard = lazyScreen(['payments'], async () => (await import('#renderer/payments/add-card-screen.tsx')).AddCardScreen);
const card = lazyScreen(['payments'], async () => (await import('#renderer/payments/card-screen.tsx')).CardScreen);
const cards = lazyScreen(['payments'], async () => (await import('#renderer/payments/own-cards-card.tsx')).OwnCardsCard);
const receipt = lazyScreen(['printing'], async () => (await import('#renderer/printing/own-receipt-dialog.tsx')).OwnReceiptDialog);
const papers = lazyScreen(['printing'], async () => (await import('#renderer/printing/own-papers-card.tsx')).OwnPapersCard);

const root = createRootRouteWithContext<{ welcome: Welcome }>()({ component: VisitFrame });

const arriveRoute = createRoute({ getParentRoute: () => root, path: '/arrive', component: ArriveRoute });
const signInRoute = createRoute({
  getParentRoute: () => root, path: '/sign-in', component: SignInRoute,
  validateSearch: (search: Record<string, unknown>): { again?: boolean } => (search['again'] === true ? { again: true } : {}),
});
const dashboardRoute = createRoute({ getParentRoute: () => root, path: '/dashboard', component: DashboardRoute });
const appointmentsRoute = createRoute({ getParentRoute: () => root, path: '/appointments', component: AppointmentsRoute });
const moneyRoute = createRoute({ getParentRoute: () => root, path: '/my-account', component: MoneyRoute });
const payRoute = createRoute({ getParentRoute: () => root, path: '/my-account/pay', component: PayRoute });
const addCardRoute = createRoute({ getParentRoute: () => root, path: '/my-account/cards/new', component: AddCardRoute });
const cardRoute = createRoute({ getParentRoute: () => root, path: '/my-account/cards/$cardId', component: CardRoute });
const scheduleRoute = createRoute({ getParentRoute: () => root, path: '/appointments/new', component: ScheduleRoute });
const profileRoute = createRoute({
  getParentRoute: () => root, path: '/profile', component: ProfileRoute,
  validateSearch: (search: Record<string, unknown>): { twoFactor?: boolean } => (search['twoFactor'] === true ? { twoFactor: true } : {}),
});

const routeTree = root.addChildren([arriveRoute, signInRoute, dashboardRoute, appointmentsRoute, scheduleRoute, moneyRoute, payRoute, addCardRoute, cardRoute, profileRoute]);

export function createKioskRouter(welcome: Welcome, firstPath: string) {
  return createRouter({ routeTree, context: { welcome }, history: createMemoryHistory({ initialEntries: [firstPath] }) });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createKioskRouter>;
  }
}

function ArriveRoute() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { welcome } = useRouteContext({ from: '__root__' });
  return (
    <ArrivalFlow
      arrivalProof={welcome.arrivalProof} onLeave={() => void endVisit(queries, 'done')} onArrived={() => enterPhase('arrived')}
      onSignIn={() => void navigate({ to: '/sign-in' })}
    />
  );
}

/** Is a page open on this visit? A handed-over kiosk shows the chosen ones only. */
function useIsOpen(): (section: Section) => boolean {
  const handedOver = useKioskSession((session) => session.handedOver);
  return (section) => handedOver === null || handedOver.includes(section);
}

function SignInRoute() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const isHandedOver = useKioskSession((session) => session.handedOver !== null);
  const begun = isHandedOver ? queries.getQueryData<KioskSession>(api.signIn.session.queryKey({ input: {} })) : undefined;
  const { again = false } = signInRoute.useSearch();
  useEffect(() => {
    enterPhase('arriving');
    // Their code and words come while the person types.
    void Promise.all([dashboard.preload(), appointments.preload(), account.preload()]);
  }, []);
  return (
    <SignInFlow
      isAgain={again} {...(begun ? { begun } : {})} onBack={() => { if (isHandedOver) void endVisit(queries, 'done'); else void navigate({ to: '/arrive' }); }}
      onSignedIn={({ sections }) => {
        if (sections) enterHandOff('signed_in', sections);
        else enterPhase('signed_in');
        void navigate({ to: paths[sections?.[0] ?? 'dashboard'] });
      }}
      setUpTwoFactor={(onDone, onLeave) => <RequiredTwoFactor onDone={onDone} onLeave={onLeave} />}
    />
  );
}

function DashboardRoute() {
  const navigate = useNavigate();
  const askForHelp = useAskForHelp();
  const isOpen = useIsOpen();
  // What a handed-over kiosk does not open, the desk helps with.
  const only = (section: Section, go: () => void) => () => { if (isOpen(section)) go(); else askForHelp('account'); };
  return (
    <Suspense fallback={<Skeleton />}>
      <dashboard.Screen
        onSchedule={only('appointments', () => void navigate({ to: '/appointments/new' }))} onAppointments={only('appointments', () => void navigate({ to: '/appointments' }))} onHelp={() => askForHelp('account')}
        onPay={only('account', () => void navigate({ to: '/my-account/pay' }))}
        onTwoFactor={only('profile', () => void navigate({ to: '/profile', search: { twoFactor: true } }))}
      />
    </Suspense>
  );
}

/** Two-factor that the practice asks for, before the pages open: My Profile's own screens. */
function RequiredTwoFactor({ onDone, onLeave }: { onDone: (session: KioskSession) => void; onLeave: () => void }) {
  const [session, setSession] = useState<KioskSession>();
  const turnOn = async (code: string) => {
    const answer = await client.signIn.turnTwoFactorOn({ code });
    setSession(answer.session);
    return answer;
  };
  return (
    <Suspense fallback={<Skeleton />}>
      <twoFactorSetup.Screen isRequired start={() => client.signIn.startTwoFactor({})} turnOn={turnOn} onLeave={onLeave} onDone={() => session && onDone(session)} />
    </Suspense>
  );
}

function ProfileRoute() {
  const { twoFactor = false } = profileRoute.useSearch();
  const isOpen = useIsOpen();
  return <Suspense fallback={<Skeleton />}><account.Screen key={twoFactor ? 'two_factor' : 'all'} {...(twoFactor ? { first: 'two_factor_on' } : {})} cards={isOpen('account') && <OwnCards />} /></Suspense>;
}

/** Cards on file, in My Profile and in $ My Account. */
function OwnCards() {
  const navigate = useNavigate();
  return <Suspense><cards.Screen onAdd={() => void navigate({ to: '/my-account/cards/new' })} onChange={(cardId) => void navigate({ to: '/my-account/cards/$cardId', params: { cardId } })} /></Suspense>;
}

function MoneyRoute() {
  const navigate = useNavigate();
  useEffect(() => void pay.preload(), []);
  return <Suspense fallback={<Skeleton />}><money.Screen onPay={() => void navigate({ to: '/my-account/pay' })} papers={<Suspense><papers.Screen /></Suspense>} cards={<OwnCards />} /></Suspense>;
}

function PayRoute() {
  const navigate = useNavigate();
  const askForHelp = useAskForHelp();
  return (
    <Suspense fallback={<Skeleton />}>
      <pay.Screen onLeave={() => void navigate({ to: '/my-account' })} onHelp={() => askForHelp('payment')} onHeld={holdPayment} drawReceipt={(entryId, onClose) => <Suspense><receipt.Screen entryId={entryId} onClose={onClose} /></Suspense>} />
    </Suspense>
  );
}

function AddCardRoute() {
  const navigate = useNavigate();
  const askForHelp = useAskForHelp();
  return <Suspense fallback={<Skeleton />}><addCard.Screen onLeave={() => void navigate({ to: '/my-account' })} onHelp={() => askForHelp('payment')} onHeld={holdPayment} /></Suspense>;
}

function CardRoute() {
  const navigate = useNavigate();
  const { cardId } = cardRoute.useParams();
  return <Suspense fallback={<Skeleton />}><card.Screen cardId={cardId} onLeave={() => void navigate({ to: '/my-account' })} /></Suspense>;
}

function AppointmentsRoute() {
  const navigate = useNavigate();
  useEffect(() => void schedule.preload(), []);
  return <Suspense fallback={<Skeleton />}><appointments.Screen onSchedule={() => void navigate({ to: '/appointments/new' })} /></Suspense>;
}

function ScheduleRoute() {
  const navigate = useNavigate();
  const toList = () => void navigate({ to: '/appointments' });
  return <Suspense fallback={<Skeleton />}><schedule.Screen onLeave={toList} onBooked={toList} /></Suspense>;
}
