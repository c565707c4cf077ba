import { os, staffOf } from '#main/api/implementer.ts';
import { readClientReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import { fullNameOf, greetingOf } from '#main/api/words-of-record.ts';
import type { handOff } from '#main/contract/hand-off.ts';
import { answerHandOff } from './answer-hand-off.ts';
import { findHandOffAt, listKiosks, stateOfHandOff } from './hand-off-state.ts';
import { giveBack, proveStaff, takeBack } from './return-hand-off.ts';
import { startHandOff } from './start-hand-off.ts';

const kiosks = os.handOff.kiosks.handler(({ context }) => {
  const { services, record } = context;
  const isInReach = readClientReach(services, staffOf(context).staff);
  const open = services.store.handOffs.listOpen().flatMap((one) => {
    const state = stateOfHandOff(services, one);
    const client = services.store.clients.find(one.clientId);
    if (state === undefined || !client || !isInReach(client.id)) return [];
    record.touch(client.id);
    return [{ id: one.id, kioskName: one.kioskName, clientId: client.id, clientName: fullNameOf(client), state }];
  });
  return { kiosks: listKiosks(services), handOffs: open };
});

const waiting = os.handOff.waiting.handler(({ context: { services, seat } }) => {
  const found = seat.device ? undefined : findHandOffAt(services, seat.name);
  if (found?.state === 'to_return') return { state: 'return' as const };
  const client = found?.state === 'waiting' ? services.store.clients.find(found.handOff.clientId) : undefined;
  if (!found || !client) return { state: 'none' as const };
  return { state: 'asking' as const, id: found.handOff.id, greeting: greetingOf(client), preferredLanguage: client.language, lapsesAt: found.handOff.lapsesAt };
});

const setPin = os.handOff.setPin.handler(async ({ context, input }) => {
  const { store, clock, passwords } = context.services;
  const { staff } = staffOf(context);
  await proveStaff(context, staff.usernameKey, input.password);
  const pinHash = await passwords.hash(input.pin);
  context.record.commit((changed) => {
    const current = store.signIn.findStaffById(staff.id);
    if (!current) throw refusal('NOT_FOUND');
    store.signIn.saveStaff({ ...current, pinHash, updatedAt: clock.now() });
    changed('staff', staff.id);
  });
  return {};
});

export const handOffHandlers = {
  kiosks,
  start: os.handOff.start.handler(({ context, input }) => startHandOff(context, input)),
  waiting,
  confirm: os.handOff.confirm.handler(({ context, input }) => answerHandOff(context, input)),
  giveBack: os.handOff.giveBack.handler(async ({ context, input }) => {
    await giveBack(context, input);
    return {};
  }),
  takeBack: os.handOff.takeBack.handler(({ context, input }) => {
    takeBack(context, input.id);
    return {};
  }),
  setPin,
} satisfies Record<keyof typeof handOff, unknown>;
