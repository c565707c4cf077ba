import type { EstimateView } from '#main/contract/estimates.ts';
import { datePartsOf, emptyDate, readDateBoxes, type DateParts } from '#renderer/ui/read-date-boxes.ts';
import { readDollars, typeDollars } from '#renderer/ui/read-dollars.ts';

type Item = Omit<EstimateView['versions'][number]['items'][number], 'providerName'>;
/** One service as it stands in the form. */
export type TypedItem = { key: string; providerId: string; locationId: string; code: string; description: string; quantity: string; each: string; frequency: string; namesDiagnosis: boolean };
export type TypedEstimate = { primaryService: string; day: DateParts; expires: DateParts; apart: string; items: readonly TypedItem[] };
export type ItemProblem = 'provider' | 'code' | 'description' | 'quantity' | 'each';
export type EstimateProblems = { readonly estimate: ReadonlySet<'primary' | 'day' | 'expires'>; readonly items: ReadonlyMap<string, ReadonlySet<ItemProblem>>; readonly count: number };

export function typeItem(item: Item | null): TypedItem {
  const key = crypto.randomUUID();
  if (!item) return { key, providerId: '', locationId: '', code: '', description: '', quantity: '1', each: '', frequency: '', namesDiagnosis: false };
  const { providerId, locationId, code, description, quantity, eachCents, frequency, namesDiagnosis } = item;
  return { key, providerId, locationId: locationId ?? '', code, description, quantity: String(quantity), each: typeDollars(eachCents), frequency: frequency ?? '', namesDiagnosis };
}

/** @param from the version to change, else what is booked */
export function typeEstimate(from: { primaryService: string; serviceDate: string | null; expiresOn: string; scheduledApart: readonly string[]; items: readonly Item[] }): TypedEstimate {
  return {
    primaryService: from.primaryService, day: from.serviceDate === null ? emptyDate : datePartsOf(from.serviceDate), expires: datePartsOf(from.expiresOn), apart: from.scheduledApart.join('\n'),
    items: from.items.length > 0 ? from.items.map(typeItem) : [typeItem(null)],
  };
}

const isEmpty = ({ month, day, year }: DateParts): boolean => month + day + year === '';
const wholeCount = /^[1-9]\d{0,2}$/u;

/** What is still to mend before it can be kept. */
export function findProblems({ primaryService, day, expires, items }: TypedEstimate): EstimateProblems {
  const estimate = new Set<'primary' | 'day' | 'expires'>();
  if (primaryService.trim() === '') estimate.add('primary');
  if (!isEmpty(day) && readDateBoxes(day).kind !== 'date') estimate.add('day');
  if (readDateBoxes(expires).kind !== 'date') estimate.add('expires');
  const found = new Map(items.map((item) => [item.key, findItemProblems(item)]));
  return { estimate, items: found, count: estimate.size + [...found.values()].reduce((sum, { size }) => sum + size, 0) };
}

function findItemProblems({ providerId, code, description, quantity, each }: TypedItem): Set<ItemProblem> {
  const problems = new Set<ItemProblem>();
  if (providerId === '') problems.add('provider');
  if (code.trim() === '') problems.add('code');
  if (description.trim() === '') problems.add('description');
  if (!wholeCount.test(quantity.trim()) || Number(quantity) > 366) problems.add('quantity');
  if (readDollars(each) === undefined) problems.add('each');
  return problems;
}

/** What is sent of it. Call once it has no problems. */
export function readEstimate({ primaryService, day, expires, apart, items }: TypedEstimate) {
  const [first, last] = [readDateBoxes(day), readDateBoxes(expires)];
  return {
    primaryService: primaryService.trim(), serviceDate: first.kind === 'date' ? first.date : null, expiresOn: last.kind === 'date' ? last.date : '',
    scheduledApart: apart.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
    items: items.map(({ providerId, locationId, code, description, quantity, each, frequency, namesDiagnosis }) => ({
      providerId, locationId: locationId || null, code: code.trim(), description: description.trim(), quantity: Number(quantity), eachCents: readDollars(each) ?? 0, frequency: frequency.trim() || null, namesDiagnosis,
    })),
  };
}

/** Cents of all that can be read so far. */
export function totalOf({ items }: Pick<TypedEstimate, 'items'>): number {
  return items.reduce((sum, { quantity, each }) => sum + (wholeCount.test(quantity.trim()) ? Number(quantity) : 0) * (readDollars(each) ?? 0), 0);
}
