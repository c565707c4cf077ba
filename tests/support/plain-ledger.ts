/**
 * The account of one client worked out a second time, as plainly as can be, from what happened and not from rows: the product's
 * arithmetic is held against it. Shares no code with it.
 */
export type Happening =
  | { what: 'charge'; id: string; date: string; fee: number; expected: number }
  | { what: 'pay' | 'credit'; id: string; amount: number }
  | { what: 'insurance' | 'take_off' | 'give_up' | 'to_client'; id: string; charge: string; amount: number }
  | { what: 'refund'; id: string; payment: string; amount: number }
  | { what: 'undo'; id: string; of: string };

type Standing = Exclude<Happening, { what: 'undo' }>;

/** Happenings that were not undone, in order. */
function whatStands(story: readonly Happening[]): Standing[] {
  const undone = new Set<string>();
  for (const one of story) if (one.what === 'undo') undone.add(one.of);
  const left: Standing[] = [];
  for (const one of story) if (one.what !== 'undo' && !undone.has(one.id)) left.push(one);
  return left;
}

export type PlainAccount = { responsibility: number; pending: number; open: Map<string, number>; credit: number };

export function tellAccount(story: readonly Happening[]): PlainAccount {
  const part = new Map<string, number>();
  const expected = new Map<string, number>();
  let money = 0;
  for (const one of whatStands(story)) {
    if (one.what === 'charge') {
      part.set(one.id, one.fee - one.expected);
      expected.set(one.id, one.expected);
    } else if (one.what === 'pay' || one.what === 'credit') money += one.amount;
    else if (one.what === 'refund') money -= one.amount;
  }
  // Undoing a line changes what the lines after it found, so the amounts of insurance lines are told by `dropOf` when they were posted.
  for (const one of whatStands(story)) {
    if (one.what === 'give_up') part.set(one.charge, (part.get(one.charge) ?? 0) - one.amount);
    else if (one.what === 'insurance' || one.what === 'take_off' || one.what === 'to_client') {
      const drop = dropOf(story, one.id);
      expected.set(one.charge, (expected.get(one.charge) ?? 0) - drop);
      part.set(one.charge, (part.get(one.charge) ?? 0) - (one.what === 'to_client' ? 0 : one.amount) + drop);
    }
  }
  let [parts, pending] = [0, 0];
  for (const cents of part.values()) parts += cents;
  for (const cents of expected.values()) pending += cents;
  return { responsibility: parts - money, pending, open: part, credit: money };
}

/** How much of an insurance line was met by what its charge still expected at that moment. */
function dropOf(story: readonly Happening[], id: string): number {
  const at = story.findIndex((one) => one.what !== 'undo' && one.id === id);
  const line = story[at];
  if (!line || (line.what !== 'insurance' && line.what !== 'take_off' && line.what !== 'to_client')) throw new Error('not an insurance line');
  const charge = story.find((one) => one.what === 'charge' && one.id === line.charge);
  if (charge?.what !== 'charge') throw new Error('no such charge');
  let left = charge.expected;
  for (const before of whatStands(story.slice(0, at))) {
    if ((before.what === 'insurance' || before.what === 'take_off' || before.what === 'to_client') && before.charge === line.charge) left -= dropOf(story, before.id);
  }
  return Math.min(line.amount, left);
}
