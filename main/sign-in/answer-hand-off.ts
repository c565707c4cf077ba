import type { KioskSession } from '#main/contract/sign-in.ts';
import { refusal } from '#main/api/refuse.ts';
import { readCaller, startSession } from '#main/api/sessions.ts';
import type { AccountCall } from './account-call.ts';
import { findHandOffAt } from './hand-off-state.ts';
import { viewKioskSession } from './kiosk-session.ts';
import { addLoginEvent } from './login-events.ts';
import { nextStep } from './sign-in-steps.ts';

/**
 * "Yes, I am …" opens a level-2 session that is limited to the chosen sections; "No" ends the asking, and the desk reads it.
 * @throws CHANGED_MEANWHILE it lapsed, was answered, or is another kiosk's
 */
export function answerHandOff(call: AccountCall, { id, isMe }: { id: string; isMe: boolean }): KioskSession {
  const { services, seat, record } = call;
  const found = findHandOffAt(services, seat.name);
  if (found?.handOff.id !== id || found.state !== 'waiting' || seat.device) throw refusal('CHANGED_MEANWHILE');
  const { clientId, sections } = found.handOff;
  record.touch(clientId);
  const answer = record.commit((changed) => {
    const now = services.clock.now();
    changed('hand_offs', id);
    if (!isMe) {
      if (!services.store.handOffs.decline(id, now)) throw refusal('CHANGED_MEANWHILE');
      return viewKioskSession(services, readCaller(call));
    }
    const awaits = nextStep(services, { loginId: null, clientId });
    const session = startSession(call, { kind: 'client', proof: 'hand_off', loginId: null, staffId: null, clientId, awaits, secondFactor: 'hand_off', sections });
    if (!services.store.handOffs.confirm(id, session.tokenHash, now)) throw refusal('CHANGED_MEANWHILE');
    addLoginEvent(call, { loginId: null, clientId, method: 'hand_off', secondFactor: 'hand_off', result: 'signed_in' });
    return viewKioskSession(services, readCaller(call));
  });
  services.changes.publish('session');
  return answer;
}
