import { isKnownCredential, looksLikeCredential } from './credentials.ts';
import { type Reading, quoteCell, read, refused } from './reading.ts';
import { text } from './read-text.ts';
import { isSuffix, splitFirstLast, splitLastFirst } from './split-name-words.ts';

export type FullName = { firstName: string; middleName?: string; lastName: string; credentials?: string };

/** Reads a client's `Last, First` or `First Last`. One word can't be split; an unsure split carries a note. */
export function readFullName(cell: string): Reading<FullName> {
  const line = text(160)(cell);
  return line.kind === 'refused' ? line : splitParts(commaParts(line.value), cell);
}

/** Reads a provider's name, which may end in credentials: `Rowan Tumbleton, LCSW`, `Tumbleton, Rowan, PhD`. */
export function readProviderName(cell: string): Reading<FullName> {
  const line = text(160)(cell);
  if (line.kind === 'refused') return line;
  const parts = commaParts(line.value);
  const credentials = takeCredentials(parts);
  const name = splitParts(parts, cell);
  if (name.kind === 'refused' || credentials.length === 0) return name;
  return { ...name, value: { ...name.value, credentials: credentials.join(', ') } };
}

function commaParts(line: string): string[][] {
  const parts = line.split(',').map((part) => part.trim().split(/\s+/).filter((word) => word !== ''));
  return parts.filter((part) => part.length > 0);
}

/** Takes the parts (and, without a comma, the last words) that are credentials off the end of a name. */
function takeCredentials(parts: string[][]): string[] {
  const taken: string[] = [];
  const isAllCapitals = !/\p{Ll}/u.test((parts[0] ?? []).join(''));
  for (let last = parts.at(-1); last !== undefined && parts.length > 1; last = parts.at(-1)) {
    const mayGuess = !isAllCapitals && (parts.length > 2 || (parts[0]?.length ?? 0) > 1);
    if (!last.every(mayGuess ? looksLikeCredential : isKnownCredential)) break;
    taken.unshift(last.join(' '));
    parts.pop();
  }
  const only = parts.length === 1 ? (parts[0] ?? []) : [];
  while (only.length > 2 && isKnownCredential(only.at(-1) ?? '')) taken.unshift(...only.splice(-1));
  return taken;
}

function splitParts(parts: string[][], cell: string): Reading<FullName> {
  const suffix = parts.length > 1 && (parts.at(-1) ?? []).every(isSuffix) ? (parts.pop() ?? []) : [];
  const [before = [], after, extra] = parts;
  const middleSuffix = extra !== undefined && (after ?? []).every(isSuffix); // Tumbleton, Jr., Rowan
  if (extra !== undefined && !middleSuffix) return refused(`The name ${quoteCell(cell)} has too many commas. Write it as Last, First.`);
  const split = middleSuffix
    ? splitLastFirst([...before, ...(after ?? [])], extra)
    : after === undefined
      ? splitFirstLast(before)
      : splitLastFirst(before, after);
  if (split === undefined) return refused(`The name ${quoteCell(cell)} can't be split into a first and a last name. Write it as Last, First.`);
  const { isUnsure, ...name } = split;
  const whole: FullName = { ...name, lastName: [name.lastName, ...suffix].join(' ') };
  if (!isUnsure) return read(whole);
  return read(
    whole,
    `The name ${quoteCell(cell)} can be split in two ways. It was read as first name ${quoteCell(whole.firstName)}, last name ${quoteCell(whole.lastName)}.`,
  );
}
