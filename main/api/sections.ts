import type { Session } from '#db/queries/sign-in.ts';
import { sections } from '#main/contract/policy.ts';
import type { Section } from '#main/contract/policy.ts';

/** Which words of the contract each word of the menu reaches. */
const wordsOf: Record<Section, readonly string[]> = {
  dashboard: ['dashboard'],
  appointments: ['appointments'],
  account: ['billing', 'printing', 'payments'],
  profile: ['account'],
};

/** What a hand-off may open. Null = a session that the client began: all of it. */
export function listSections(session: Pick<Session, 'proof' | 'sections'>): Section[] | null {
  if (session.proof !== 'hand_off') return null;
  const named: unknown = JSON.parse(session.sections ?? '[]');
  return sections.filter((section) => Array.isArray(named) && named.includes(section));
}

/** Default deny: a word of the contract that no section names is closed to every hand-off. */
export function isWithinSections(session: Pick<Session, 'proof' | 'sections'>, word: string): boolean {
  const open = listSections(session);
  return open === null || open.some((section) => wordsOf[section].includes(word));
}
