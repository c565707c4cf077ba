import { os } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import { readCaller, startSession } from '#main/api/sessions.ts';
import type { Caller } from '#main/api/sessions.ts';
import { requireOwnAccount } from './account-call.ts';
import { holderOfLogin } from './factor-holder.ts';
import { viewKioskSession } from './kiosk-session.ts';
import { requestReset } from './request-reset.ts';
import { checkSecondFactor } from './second-factor.ts';
import { startTwoFactor, turnTwoFactorOn } from './set-up-two-factor.ts';
import { nextStep, noteSignIn } from './sign-in-steps.ts';
import { openAccountCode, useAccountCode } from './use-account-code.ts';

/** @throws NOT_SIGNED_IN unless the session waits for just that */
function requireWaiting(caller: Caller, awaits: Extract<Caller, { kind: 'unready' }>['awaits']): void {
  if (caller.kind !== 'unready' || caller.awaits !== awaits) throw refusal('NOT_SIGNED_IN');
}

const withSecondFactor = os.signIn.withSecondFactor.handler(({ context, input }) => {
  const { services, caller, record } = context;
  requireWaiting(caller, 'second_factor');
  const { session, login } = requireOwnAccount(context);
  const take = checkSecondFactor(services, holderOfLogin(context, login), input);
  return record.commit((changed) => {
    const secondFactor = take();
    // A new secret: whoever saw the one of the half-open session holds nothing.
    const proved = startSession(context, { kind: 'client', proof: 'password', staffId: null, loginId: session.loginId, clientId: session.clientId, secondFactor, awaits: nextStep(services, session) });
    noteSignIn(context, proved, login, 'password');
    changed('sessions', proved.tokenHash.slice(0, 16));
    return viewKioskSession(services, readCaller(context));
  });
});

/** The steps between the password and the pages, and the ways round a forgotten one. */
export const signInStepHandlers = {
  withSecondFactor,
  openAccountCode: os.signIn.openAccountCode.handler(({ context, input }) => openAccountCode(context, input)),
  useAccountCode: os.signIn.useAccountCode.handler(async ({ context, input }) => {
    await useAccountCode(context, input);
    return viewKioskSession(context.services, readCaller(context));
  }),
  requestReset: os.signIn.requestReset.handler(({ context, input }) => {
    requestReset(context, input);
    return {};
  }),
  startTwoFactor: os.signIn.startTwoFactor.handler(({ context }) => {
    requireWaiting(context.caller, 'two_factor_setup');
    return startTwoFactor(context, requireOwnAccount(context));
  }),
  turnTwoFactorOn: os.signIn.turnTwoFactorOn.handler(({ context, input }) => {
    requireWaiting(context.caller, 'two_factor_setup');
    const own = requireOwnAccount(context);
    const recoveryCodes = turnTwoFactorOn(context, own, input.code);
    const { services } = context;
    services.store.signIn.updateSession(own.session.tokenHash, { awaits: nextStep(services, own.session) });
    return { recoveryCodes, session: viewKioskSession(services, readCaller(context)) };
  }),
};
