import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { requirePractice } from '#main/api/words-of-record.ts';
import type { PaperLooks } from '#main/contract/paper-settings.ts';
import { drawStatement, type StatementFacts } from '#main/papers/statement.ts';
import type { PaperLanguage } from '#main/papers/sheet.ts';
import { addDays } from '#main/platform/calendar-date.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { letterheadOf } from './paper-parts.ts';
import { messageOf } from './statement-message.ts';

/**
 * A statement of nobody on the practice's letterhead: shows every choice of the settings at once.
 * @throws PICTURE_REFUSED the logo cannot be read
 */
export async function drawLooks(services: Services, looks: PaperLooks, language: PaperLanguage): Promise<Uint8Array> {
  const practice = requirePractice(services);
  const now = services.clock.now();
  const today = localDateOf(now, practice.timeZone);
  const from = addDays(today, -30);
  const letterhead = letterheadOf({ practice, looks });
  const facts: StatementFacts = {
    identity: { number: 'SAMPLE', issuedAt: now, issuedOn: today, mark: null }, letterhead, dueDate: addDays(today, looks.statementDueDays), period: { from, to: today }, accountNumber: '0000',
    client: { name: 'Juniper Sample' }, responsible: { name: 'Juniper Sample', addressLines: ['1 Sample Street', 'Springfield, IL 62704'] }, insurer: null, previousBalanceCents: 0,
    lines: [{ date: from, provider: practice.name, description: language === 'es' ? 'Sesión, 45 min' : 'Session, 45 min', chargedCents: 15_000, adjustedCents: 0, insurancePaidCents: 0, clientPaidCents: -5_000, clientOwesCents: 10_000 }],
    payments: [{ date: today, method: 'check', reference: '1024', amountCents: 5_000 }], creditCents: 0, insurancePendingCents: 0, endingBalanceCents: 10_000, agingCents: [10_000, 0, 0, 0], notice: null,
    memos: messageOf(looks.messages, [10_000, 0, 0, 0], language), howToPay: [language === 'es' ? looks.howToPayEs : looks.howToPayEn].filter((line) => line !== null), returnSlip: looks.statementSlip,
  };
  try {
    return await drawStatement(facts, { language, largePrint: looks.largePrint }, services.printFonts());
  } catch (cause) {
    if (looks.logo === null) throw cause;
    return drawWithoutLogo(services, facts, language);
  }
}

/** Tells a picture that cannot be drawn from trouble of another kind. */
async function drawWithoutLogo(services: Services, facts: StatementFacts, language: PaperLanguage): Promise<never> {
  await drawStatement({ ...facts, letterhead: { ...facts.letterhead, logo: null } }, { language, largePrint: false }, services.printFonts());
  throw refusal('PICTURE_REFUSED');
}
