import type { PaperLooks } from '#main/contract/paper-settings.ts';
import { formatPhone } from '#main/contract/us-phone.ts';
import { readWholeNumber } from '#renderer/ui/read-whole-number.ts';

type Words = 'name' | 'nameLine' | 'street' | 'line2' | 'city' | 'state' | 'zip' | 'phone' | 'website' | 'email' | 'footerEn' | 'footerEs' | 'refundPolicyEn' | 'refundPolicyEs' | 'howToPayEn' | 'howToPayEs';
export const ages = ['current', 'over30', 'over60', 'over90'] as const;
export type Age = (typeof ages)[number];

/** How papers look, as typed: every word is text, and nothing is an empty box. */
export type TypedLooks = Record<Words, string> & { messages: Record<Age, { en: string; es: string }>; dueDays: string; statementSlip: boolean; largePrint: boolean; logo: string | null };

export function typeLooks(looks: PaperLooks): TypedLooks {
  const { messages, statementDueDays, statementSlip, largePrint, logo, phone, ...words } = looks;
  const said = (age: Age) => ({ en: messages[age].en ?? '', es: messages[age].es ?? '' });
  return {
    name: words.name ?? '', nameLine: words.nameLine ?? '', street: words.street ?? '', line2: words.line2 ?? '', city: words.city ?? '', state: words.state ?? '', zip: words.zip ?? '', phone: phone === null ? '' : formatPhone(phone),
    website: words.website ?? '', email: words.email ?? '', footerEn: words.footerEn ?? '', footerEs: words.footerEs ?? '', refundPolicyEn: words.refundPolicyEn ?? '', refundPolicyEs: words.refundPolicyEs ?? '',
    howToPayEn: words.howToPayEn ?? '', howToPayEs: words.howToPayEs ?? '', messages: { current: said('current'), over30: said('over30'), over60: said('over60'), over90: said('over90') },
    dueDays: String(statementDueDays), statementSlip, largePrint, logo,
  };
}

/** What is sent of it. A day count that is no number yet is the usual thirty, so that the preview can be drawn while one types. */
export function readLooks(typed: TypedLooks): PaperLooks {
  const { messages, dueDays, statementSlip, largePrint, logo, ...words } = typed;
  const text = (value: string): string | null => value.trim() || null;
  const said = (age: Age) => ({ en: text(messages[age].en), es: text(messages[age].es) });
  return {
    name: text(words.name), nameLine: text(words.nameLine), street: text(words.street), line2: text(words.line2), city: text(words.city), state: text(words.state)?.toUpperCase() ?? null, zip: text(words.zip), phone: text(words.phone),
    website: text(words.website), email: text(words.email), footerEn: text(words.footerEn), footerEs: text(words.footerEs), refundPolicyEn: text(words.refundPolicyEn), refundPolicyEs: text(words.refundPolicyEs),
    howToPayEn: text(words.howToPayEn), howToPayEs: text(words.howToPayEs), messages: { current: said('current'), over30: said('over30'), over60: said('over60'), over90: said('over90') },
    statementDueDays: readWholeNumber(dueDays, 1, 120) ?? 30, statementSlip, largePrint, logo,
  };
}
