import { os, staffOf } from '#main/api/implementer.ts';
import { proveStaffPassword } from '#main/api/prove-staff-password.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Custody, Services } from '#main/api/services.ts';

/** @throws NOT_FOUND where no host keeps a key: tests of single words */
function custodyOf({ custody }: Services): Custody {
  if (!custody) throw refusal('NOT_FOUND');
  return custody;
}

/** @throws NOT_FOUND in the demo clinic, which has no card */
function cardsOf(services: Services): NonNullable<Custody['cards']> {
  const { cards } = custodyOf(services);
  if (!cards) throw refusal('NOT_FOUND');
  return cards;
}

/** A card opens everything: who takes one shows once more who they are. */
const makeCard = os.recovery.makeCard.handler(async ({ context, input }) => {
  const { services } = context;
  const { staff } = staffOf(context);
  const cards = cardsOf(services);
  await proveStaffPassword(services, staff, 'recovery', input.password);
  const card = cards.make(services.clock.now());
  services.changes.publish('practice');
  return card;
});

const confirmCard = os.recovery.confirmCard.handler(({ context, input, errors }) => {
  const { clock, changes } = context.services;
  if (!cardsOf(context.services).confirm(input.groups, clock.now())) throw errors.CARD_REFUSED({ data: { reason: 'mistyped', number: null } });
  changes.publish('practice');
  return {};
});

const moveKey = os.recovery.moveKey.handler(async ({ context: { services } }) => {
  const moved = await custodyOf(services).moveKeyToKeychain();
  if (moved) services.changes.publish('practice');
  return { moved };
});

export const recoveryHandlers = {
  state: os.recovery.state.handler(({ context: { services } }) => {
    const { custody } = services;
    return { card: custody?.cards?.state() ?? { kind: 'not_needed' as const }, keyPlace: custody?.keyPlace() ?? ('demo' as const) };
  }),
  makeCard,
  confirmCard,
  moveKey,
};

/** On a host whose store is open there is nothing to recover. */
export const lockedStoreHandlers = {
  state: os.lockedStore.state.handler(() => ({ state: 'open' as const })),
  openWithCard: os.lockedStore.openWithCard.handler(({ errors }) => {
    throw errors.CHANGED_MEANWHILE();
  }),
  copies: os.lockedStore.copies.handler(() => ({ copies: [], needsCard: false })),
  restore: os.lockedStore.restore.handler(({ errors }) => {
    throw errors.CHANGED_MEANWHILE();
  }),
  lookAgain: os.lockedStore.lookAgain.handler(() => ({ isOpen: true })),
};
