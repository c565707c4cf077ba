import { randomUUID } from 'node:crypto';
import { os } from '#main/api/implementer.ts';
import { requireUnchanged } from '#main/api/require-unchanged.ts';
import { requireUsPhone } from '#main/api/require-us-phone.ts';
import type { Services } from '#main/api/services.ts';
import type { PracticeDetails } from '#main/contract/practice.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { requireZone } from './require-zone.ts';

/** Shown until the practice has a zone of its own; nothing can be booked before that. */
const zoneBeforeSetUp = 'UTC';

const welcome = os.practice.welcome.handler(({ context: { services, seat } }) => {
  const row = services.store.practice.find();
  const timeZone = row?.timeZone ?? zoneBeforeSetUp;
  const now = services.clock.now();
  const isReady = Boolean(row?.timeZone) && services.store.providers.list().some((provider) => provider.active);
  return {
    practiceName: row?.name ?? 'Anteroom',
    timeZone,
    now,
    today: localDateOf(now, timeZone),
    isDemo: row?.isDemo ?? false,
    state: isReady ? ('ready' as const) : ('empty' as const),
    arrivalProof: row?.arrivalProof ?? ('dob_and_name' as const),
    keyInFile: services.custody ? services.custody.keyPlace() !== 'keychain' : services.keyInFile,
    kioskName: seat.surface === 'kiosk' ? seat.name : null,
    phone: row?.phone ?? null,
  };
});

function viewPractice({ store }: Services): PracticeDetails {
  const row = store.practice.find();
  if (!row) {
    return { name: 'My practice', timeZone: null, phone: null, street: null, line2: null, city: null, state: null, zip: null, taxId: null, groupNpi: null, arrivalProof: 'dob_and_name', arrivalOpensMinutes: 90, arrivalClosesMinutes: 30 };
  }
  const { name, timeZone, phone, street, line2, city, state, zip, taxId, groupNpi, arrivalProof, arrivalOpensMinutes, arrivalClosesMinutes } = row;
  return { name, timeZone, phone, street, line2, city, state, zip, taxId, groupNpi, arrivalProof, arrivalOpensMinutes, arrivalClosesMinutes };
}

const save = os.practice.save.handler(({ context, input: { before, ...input } }) => {
  const { store, clock, changes } = context.services;
  requireZone(input.timeZone);
  const phone = requireUsPhone(input.phone);
  context.record.commit((changed) => {
    requireUnchanged(before, viewPractice(context.services));
    const row = store.practice.find();
    const now = clock.now();
    const id = row?.id ?? randomUUID();
    store.practice.save({ ...row, ...input, phone, id, createdAt: row?.createdAt ?? now, updatedAt: now });
    changed('practices', id);
  });
  changes.publish('practice');
  return {};
});

export const practiceHandlers = {
  welcome,
  get: os.practice.get.handler(({ context: { services } }) => viewPractice(services)),
  save,
  setUpSteps: os.practice.setUpSteps.handler(({ context: { services } }) => services.store.setUp.find()),
};
