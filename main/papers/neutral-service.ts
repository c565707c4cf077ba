import type { PaperLanguage } from './sheet.ts';

export type ChargeKind = 'visit' | 'late_cancel' | 'no_show' | 'other' | 'opening_balance';

const names: Record<PaperLanguage, Record<ChargeKind, string>> = {
  en: { visit: 'Session', late_cancel: 'Late cancellation fee', no_show: 'Missed visit fee', other: 'Other charge', opening_balance: 'Balance brought over' },
  es: { visit: 'Sesión', late_cancel: 'Cargo por cancelar tarde', no_show: 'Cargo por faltar a la cita', other: 'Otro cargo', opening_balance: 'Saldo anterior' },
};

export function nameKind(kind: ChargeKind, language: PaperLanguage): string {
  return names[language][kind];
}

/** `Session, 45 min`: what may lie open on a table. It never says what the session was for. */
export function writeNeutralService(kind: ChargeKind, minutes: number | null, language: PaperLanguage): string {
  return kind === 'visit' && minutes ? `${names[language][kind]}, ${minutes} min` : names[language][kind];
}
