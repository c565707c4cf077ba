const folds: Readonly<Record<string, string>> = { ø: 'o', ß: 'ss', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ı: 'i' };

/** Lower case, without accents, so that the desk finds a name however it is typed. */
export function foldForSearch(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[øßłđæœþðı]/gu, (letter) => folds[letter] ?? letter);
}

/** The words a client is found by: each part of each name, and the last four of the phone. */
export function searchWordsOf(client: { firstName: string; middleName?: string | null | undefined; lastName: string; preferredFirstName?: string | null | undefined; preferredLastName?: string | null | undefined; phone?: string | null | undefined }): string[] {
  const names = [client.firstName, client.middleName, client.lastName, client.preferredFirstName, client.preferredLastName];
  const words = names.flatMap((name) => foldForSearch(name ?? '').split(/[^\p{L}\p{N}]+/u)).filter((word) => word !== '');
  const digits = client.phone?.replace(/\D/gu, '') ?? '';
  return [...new Set(digits.length >= 4 ? [...words, digits.slice(-4)] : words)];
}
