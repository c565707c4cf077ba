const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A name without case, accents, spaces and signs: what two writings of one name have in common. */
export function nameKey(...parts: readonly string[]): string {
  return parts
    .map((part) => part.normalize('NFKD').toLowerCase().replace(/[øłßæœđðþı]/g, (letter) => letters[letter] ?? letter).replace(/[^\p{L}\p{N}]/gu, ''))
    .join('|');
}
