/** Letters that no decomposition turns into plain ones. */
const plainLetters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' };

export type ClientNames = {
  firstName: string;
  middleName?: string | null | undefined;
  lastName: string;
  preferredFirstName?: string | null | undefined;
  preferredLastName?: string | null | undefined;
  phone?: string | null | undefined;
};

/**
 * What the desk's search keeps of a client. Words are each part of every name and each name run together, so that both
 * "cruz" and "delacruz" find de la Cruz, and the last four digits of the phone.
 */
export function indexClientNames(client: ClientNames): { searchKey: string; words: string[] } {
  const names = [client.lastName, client.firstName, client.middleName, client.preferredFirstName, client.preferredLastName].filter((name) => typeof name === 'string');
  const words = names.flatMap((name) => [...listSearchWords(name), listSearchWords(name).join('')]);
  const lastFour = client.phone?.replace(/\D/g, '').slice(-4) ?? '';
  const key = [client.lastName, client.firstName, client.preferredFirstName ?? ''].flatMap(listSearchWords).join(' ');
  return { searchKey: key, words: [...new Set([...words, lastFour])].filter((word) => word !== '') };
}

/** The words of a name, or of what the desk typed, without case, accents and signs. */
export function listSearchWords(text: string): string[] {
  const plain = text.normalize('NFKD').toLowerCase().replace(/\p{M}|['’ʼ`.]/gu, '').replace(/[øłßæœđðþıħ]/gu, (letter) => plainLetters[letter] ?? letter);
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
