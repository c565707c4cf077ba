export type NameSplit = { firstName: string; middleName?: string; lastName: string; isUnsure: boolean };

const particles = new Set('de del della di da das do dos du la las los le el van von der den ten ter zu bin bint ibn al abu st saint san santa'.split(' '));
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const titles = new Set(['dr', 'mr', 'mrs', 'ms', 'miss', 'mx', 'prof', 'rev']);

const fold = (word: string): string => word.toLowerCase().replace(/[.,]/g, '');
const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word);

export const isSuffix = (word: string): boolean => suffixes.has(fold(word));

export function dropTitle(words: readonly string[]): string[] {
  return words.length > 1 && titles.has(fold(words[0] ?? '')) ? words.slice(1) : [...words];
}

/** `Last, First`: the comma has done the splitting, but a suffix behind the first name belongs to the last. */
export function splitLastFirst(last: readonly string[], first: readonly string[]): NameSplit | undefined {
  const given = dropTitle(first);
  const end = given.length > 1 && isSuffix(given.at(-1) ?? '') ? given.splice(-1) : [];
  return assemble(given, [...last, ...end], false);
}

/** `First Last`: a particle starts the last name ("Ana de la Cruz"), "y" joins two; else it is the last word. */
export function splitFirstLast(words: readonly string[]): NameSplit | undefined {
  const names = dropTitle(words);
  const end: string[] = [];
  while (names.length > 2 && isSuffix(names.at(-1) ?? '')) end.unshift(...names.splice(-1));
  if (names.length < 2) return undefined;
  const inner = (word: string, at: number): boolean => at > 0 && at < names.length - 1 && particles.has(fold(word));
  const particleAt = names.findIndex(inner);
  const joinAt = names.findIndex((word, at) => at > 1 && at < names.length - 1 && /^[ye]$/.test(word));
  const lastAt = joinAt > 0 ? joinAt - 1 : particleAt > 0 ? particleAt : names.length - 1;
  const isClear = names.slice(1, lastAt).every(isInitial) && (particleAt !== lastAt || isClearParticle(names.slice(lastAt)));
  return assemble(names.slice(0, lastAt), [...names.slice(lastAt), ...end], !isClear);
}

/** "van" is a particle; "Van" and "Le" are also names, and "de los Angeles Gomez" may belong to either side. */
function isClearParticle(last: readonly string[]): boolean {
  const isLower = /^\p{Ll}/u.test(last[0] ?? '');
  return isLower && last.filter((word) => !particles.has(fold(word))).length === 1;
}

/** Initials behind the first name are a middle name; other words belong to the first name. */
function assemble(given: string[], last: readonly string[], isUnsure: boolean): NameSplit | undefined {
  const middle: string[] = [];
  while (given.length > 1 && isInitial(given.at(-1) ?? '')) middle.unshift(...given.splice(-1));
  const split = { firstName: given.join(' '), lastName: last.join(' '), isUnsure };
  if (!/\p{L}/u.test(split.firstName) || !/\p{L}/u.test(split.lastName)) return undefined;
  return middle.length > 0 ? { ...split, middleName: middle.join(' ') } : split;
}
