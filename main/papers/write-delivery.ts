import type { PaperLanguage } from './sheet.ts';
import { writeDate } from './write-values.ts';

const ways = { en: { in_person: 'In person', mail: 'By mail', electronic: 'Electronically' }, es: { in_person: 'En persona', mail: 'Por correo', electronic: 'Por medio electrónico' } };

/** `In person, 11/24/2026`. */
export function writeDelivery(method: keyof (typeof ways)['en'], day: string, language: PaperLanguage): string {
  return `${ways[language][method]}, ${writeDate(day)}`;
}
