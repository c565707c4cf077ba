import type { PortalSettings } from '#main/contract/practice.ts';
import { readDollars, typeDollars } from '#renderer/ui/read-dollars.ts';
import { readWholeNumber } from '#renderer/ui/read-whole-number.ts';

/** The numbers of the settings, with their least and most, as the contract has them. */
export const limits = {
  minNoticeHours: [0, 720], maxAheadDays: [0, 730], confirmFromDays: [0, 365], cancelNoticeHours: [0, 720], undoMinutes: [0, 60], maxOpenFuture: [1, 100],
} as const satisfies Partial<Record<keyof PortalSettings, readonly [number, number]>>;
export type NumberField = keyof typeof limits;
export const numberFields = Object.keys(limits) as readonly NumberField[];

export const mostFeeCents = 10_000_00;

/** Portal settings as typed: numbers and money are words until they are saved. */
export type TypedSettings = Omit<PortalSettings, NumberField | 'lateCancelFeeCents' | 'slotMinutes'> & Record<NumberField, string> & { lateCancelFee: string; slotMinutes: '15' | '30' | '60' };

export function typeSettings({ lateCancelFeeCents, slotMinutes, ...settings }: PortalSettings): TypedSettings {
  const numbers = Object.fromEntries(numberFields.map((field) => [field, String(settings[field])])) as Record<NumberField, string>;
  return { ...settings, ...numbers, lateCancelFee: typeDollars(lateCancelFeeCents), slotMinutes: `${slotMinutes}` };
}

/** The settings that are typed; undefined while a number or the fee cannot be read. */
export function readSettings(typed: TypedSettings): PortalSettings | undefined {
  const { lateCancelFee, slotMinutes, ...rest } = typed;
  const lateCancelFeeCents = readDollars(lateCancelFee);
  const numbers = numberFields.map((field) => [field, readWholeNumber(typed[field], limits[field][0], limits[field][1])] as const);
  if (lateCancelFeeCents === undefined || lateCancelFeeCents > mostFeeCents || numbers.some(([, value]) => value === undefined)) return undefined;
  const slots = { '15': 15, '30': 30, '60': 60 } as const;
  return { ...rest, ...(Object.fromEntries(numbers) as Record<NumberField, number>), lateCancelFeeCents, slotMinutes: slots[slotMinutes] };
}
