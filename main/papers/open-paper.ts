import { colours, Sheet, type PartOptions, type SheetOptions } from './sheet.ts';
import type { Letterhead, PaperIdentity, PaperWish } from './paper-facts.ts';
import { wordsIn, type PaperWords } from './paper-words.ts';
import type { PrintFonts } from './print-fonts.ts';
import { writeDate } from './write-values.ts';

/** US letter, points. */
const letter = { width: 612, height: 792 };
const largePrintScale = 1.8;
/** The box that a logo is fitted into, points. */
const logoSize = { width: 96, height: 44 };

export type PaperStart = { fonts: PrintFonts; wish: PaperWish; identity: PaperIdentity; letterhead: Letterhead; title: string; subtitle: string | null; /** In red under the title: what must not be overlooked. */ alert?: string | null };

/** A letter-size paper with its letterhead, title, number and marks; the pen stands below them. */
export function openPaper(start: PaperStart): { sheet: Sheet; words: PaperWords } {
  const words = wordsIn(start.wish.language);
  const { identity } = start;
  const sheet = new Sheet({
    fonts: start.fonts, title: `${start.title} ${identity.number}`, issuedAt: identity.issuedAt, size: letter, margin: 45,
    ...(start.wish.password === undefined ? {} : { password: start.wish.password }),
    scale: start.wish.largePrint ? largePrintScale : 1,
    ...partOf(start),
  } satisfies SheetOptions);
  drawLetterhead(sheet, start.letterhead, words);
  drawTitle(sheet, start, words);
  return { sheet, words };
}

/** The same paper once more in English behind a Spanish one: who pays it back reads English. */
export function attachEnglish(sheet: Sheet, start: PaperStart): PaperWords {
  const english: PaperStart = { ...start, wish: { ...start.wish, language: 'en' } };
  const words = wordsIn('en');
  sheet.beginPart(partOf(english));
  drawLetterhead(sheet, english.letterhead, words);
  drawTitle(sheet, english, words);
  return words;
}

function partOf({ wish: { language }, identity, title, letterhead }: PaperStart): PartOptions {
  const words = wordsIn(language);
  return {
    language, stamp: identity.mark === 'void' ? words.marks.void : null,
    footer: (page, pages) => `${title} ${identity.number}  ·  ${words.page(page, pages)}`,
    footerWords: letterhead.footer?.[language] ?? letterhead.footer?.en ?? null,
  };
}

function drawLetterhead(sheet: Sheet, head: Letterhead, words: PaperWords): void {
  const isLarge = sheet.options.scale > 1;
  const side = isLarge ? sheet.width : sheet.width * 0.6;
  const top = sheet.y;
  const logoWidth = head.logo ? sheet.picture(head.logo, sheet.left, top, logoSize) + sheet.points(10) : 0;
  const x = sheet.left + logoWidth;
  const beside = side - logoWidth;
  const ownHeight = sheet.write('P', head.name, { face: 'bold', size: 15, colour: colours.primary, x, y: top, width: beside });
  const nameHeight = ownHeight + (head.nameLine ? sheet.write('P', head.nameLine, { size: 9, colour: colours.muted, x, y: top + ownHeight, width: beside }) : 0);
  const ids = [head.taxId && `${words.taxId} ${head.taxId}`, head.groupNpi && `${words.groupNpi} ${head.groupNpi}`].filter(Boolean).join('  ·  ');
  const idsHeight = ids === '' ? 0 : sheet.write('P', ids, { size: 8, colour: colours.muted, x, y: top + nameHeight, width: beside });
  const lines = [...head.addressLines, [head.phone, head.website].filter(Boolean).join('  ·  '), head.email].filter(Boolean).join('\n');
  const contactTop = isLarge ? top + nameHeight + idsHeight : top + sheet.points(3);
  const contactHeight = lines === '' ? 0 : sheet.write('P', lines, { size: 9, colour: colours.muted, x: isLarge ? sheet.left : sheet.left + side, y: contactTop, width: isLarge ? side : sheet.width - side, align: isLarge ? 'left' : 'right' });
  sheet.y = Math.max(top + nameHeight + idsHeight, contactTop + contactHeight, head.logo ? top + sheet.points(logoSize.height) : 0) + sheet.points(8);
  sheet.rule(sheet.y, colours.primary, 1.5);
  sheet.y += sheet.points(12);
}

function drawTitle(sheet: Sheet, start: PaperStart, words: PaperWords): void {
  const isLarge = sheet.options.scale > 1;
  const { identity } = start;
  const top = sheet.y;
  const width = isLarge ? sheet.width : sheet.width * 0.62;
  let y = top + sheet.write('H1', start.title, { face: 'bold', size: 22, x: sheet.left, y: top, width });
  if (start.alert) y += sheet.write('P', start.alert, { face: 'bold', size: 12, colour: colours.danger, x: sheet.left, y, width });
  if (start.subtitle) y += sheet.write('P', start.subtitle, { size: 10, colour: colours.muted, x: sheet.left, y, width });
  const facts = [`${words.number}: ${identity.number}`, `${words.issued}: ${writeDate(identity.issuedOn)}`];
  const x = isLarge ? sheet.left : sheet.left + width;
  let side = isLarge ? y : top + sheet.points(4);
  for (const fact of facts) side += sheet.write('P', fact, { size: 10, x, y: side, width: isLarge ? width : sheet.width - width, align: isLarge ? 'left' : 'right' });
  if (identity.mark) {
    side += sheet.write('P', words.marks[identity.mark], { face: 'bold', size: 12, colour: colours.danger, x, y: side, width: isLarge ? width : sheet.width - width, align: isLarge ? 'left' : 'right' });
  }
  sheet.y = Math.max(y, side) + sheet.points(10);
}
