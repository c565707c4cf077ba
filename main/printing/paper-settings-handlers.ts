import { os } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import { requireUnchanged } from '#main/api/require-unchanged.ts';
import { requireUsPhone } from '#main/api/require-us-phone.ts';
import { staffOf } from '#main/api/implementer.ts';
import type { Services } from '#main/api/services.ts';
import type { Numbering, paperSettings } from '#main/contract/paper-settings.ts';
import { lookOf, readLooks, storeLooks } from './paper-looks.ts';
import { counterOf, numberedKinds, prefixAt, writeNumber } from './paper-numbers.ts';
import { drawLooks } from './preview-looks.ts';

const save = os.paperSettings.save.handler(async ({ context: { services, record }, input: { before, ...typed } }) => {
  const { store, clock, changes } = services;
  const looks = { ...typed, phone: requireUsPhone(typed.phone) };
  await drawLooks(services, looks, 'en');
  record.commit((changed) => {
    requireUnchanged(before, readLooks(store.paperSettings.read()));
    store.paperSettings.save({ ...storeLooks(looks), updatedAt: clock.now() });
    changed('paper_settings', 'practice');
  });
  changes.publish('printing');
  return {};
});

const preview = os.paperSettings.preview.handler(async ({ context: { services }, input: { looks, language } }) => ({
  pdf: Buffer.from(await drawLooks(services, { ...looks, phone: requireUsPhone(looks.phone) }, language)).toString('base64'),
}));

const changeNumbering = os.paperSettings.changeNumbering.handler(({ context, input: { intentId, kind, prefix, firstNumber, reason } }) => {
  const { services, record } = context;
  const { store, clock, changes } = services;
  const { staff } = staffOf(context);
  record.commit((changed) => {
    if (store.paperSettings.listNumbering().some(({ id }) => id === intentId)) return;
    if (firstNumber <= store.paperSettings.countGiven(counterOf(kind))) throw refusal('NUMBER_USED');
    store.paperSettings.changeNumbering({ id: intentId, kind, prefix, firstNumber, reason, changedAt: clock.now(), changedBy: staff.id }, counterOf(kind));
    changed('numbering_changes', intentId);
  });
  changes.publish('printing');
  return {};
});

function listNumbering({ store }: Services): Numbering[] {
  const all = store.paperSettings.listNumbering();
  const names = new Map(store.signIn.listStaff().map(({ id, name }) => [id, name]));
  return numberedKinds.map((kind) => {
    const nextNumber = store.paperSettings.countGiven(counterOf(kind)) + 1;
    return {
      kind, prefix: prefixAt(all, kind, nextNumber), next: writeNumber(all, kind, nextNumber), nextNumber,
      changes: all.filter((change) => change.kind === kind).map(({ firstNumber, reason, changedAt, changedBy }) => ({ first: writeNumber(all, kind, firstNumber), reason, changedAt, changedBy: names.get(changedBy) ?? null })),
    };
  });
}

export const paperSettingsHandlers = {
  get: os.paperSettings.get.handler(({ context: { services } }) => ({ looks: lookOf(services), numbering: listNumbering(services) })),
  save, preview, changeNumbering,
} satisfies Record<keyof typeof paperSettings, unknown>;
