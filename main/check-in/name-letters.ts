/** Decision 24: how the letters that a person types are held against a last name. */
const lettersTyped = 3;

/** Letters that no decomposition turns into plain ones. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't', ĸ: 'k',
};

/** Small words before a last name; a person may leave them out. */
const particles = new Set([
  'a', 'af', 'al', 'ap', 'aus', 'av', 'bin', 'bint', 'd', 'da', 'dal', 'das', 'de', 'degli', 'del', 'della', 'den', 'der', 'des', 'di', 'do', 'dos', 'du',
  'e', 'el', 'ibn', 'la', 'las', 'le', 'les', 'lo', 'los', 'o', 'of', 'op', 'santa', 'ten', 'ter', 'the', 'van', 'vom', 'von', 'y', 'zu', 'zum', 'zur',
]);

/** Up to three plain letters a-z of what somebody typed or is called; undefined without a Latin letter. */
export function foldLetters(text: string): string | undefined {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/gu, (letter) => plainLetters[letter] ?? '')
    .slice(0, lettersTyped);
  return folded === '' ? undefined : folded;
}

/** What may be typed for this last name: whole, and after its particles. Empty for a name without Latin letters. */
export function listNameLetters(lastName: string): string[] {
  const words = lastName.split(/[\s'’ʼ`-]+/u).filter((word) => word !== '');
  const firstOwn = words.findIndex((word) => !particles.has(word.normalize('NFKD').toLowerCase()));
  const afterParticles = firstOwn > 0 ? words.slice(firstOwn).join('') : lastName;
  return [...new Set([foldLetters(lastName), foldLetters(afterParticles)].filter((letters) => letters !== undefined))];
}

export type NamedPerson = { readonly lastName: string; readonly preferredLastName: string | null };

/** @param typed as `foldLetters` gave it */
export function hasNameLetters(person: NamedPerson, typed: string): boolean {
  return lastNamesOf(person).some((name) => listNameLetters(name).includes(typed));
}

/** No keyboard of the kiosk can write any of this person's last names: the desk helps. */
export function hasNoLatinName(person: NamedPerson): boolean {
  return lastNamesOf(person).every((name) => listNameLetters(name).length === 0);
}

function lastNamesOf(person: NamedPerson): string[] {
  return person.preferredLastName === null ? [person.lastName] : [person.lastName, person.preferredLastName];
}
