import type { StatementMessages } from '#main/contract/paper-settings.ts';
import type { PaperLanguage } from '#main/papers/sheet.ts';

/** The practice's own line, by the oldest part of what is owed; nobody who owes nothing is spoken to. English where there is no Spanish. */
export function messageOf(messages: StatementMessages, [to30, to60, to90, over90]: readonly [number, number, number, number], language: PaperLanguage): string[] {
  const chosen = over90 > 0 ? messages.over90 : to90 > 0 ? messages.over60 : to60 > 0 ? messages.over30 : to30 > 0 ? messages.current : undefined;
  const line = chosen && (language === 'es' ? (chosen.es ?? chosen.en) : chosen.en);
  return line ? [line] : [];
}
