import { colours, Sheet, type SheetOptions } from './sheet.ts';
import type { Letterhead, PaperIdentity, PaperWish } from './paper-facts.ts';
import { wordsIn, type PaperWords } from './paper-words.ts';
import type { PrintFonts } from './print-fonts.ts';
import { writeDate } from './write-values.ts';

/** US letter, points. */
const letter = { width: 612, height: 792 };
const largePrintScale = 1.8;

export type PaperStart = { fonts: PrintFonts; wish: PaperWish; identity: PaperIdentity; letterhead: Letterhead; title: string; subtitle: string | null };

/** A letter-size paper with its letterhead, title, number and marks; the pen stands below them. */
export function openPaper(start: PaperStart): { sheet: Sheet; words: PaperWords } {
  const words = wordsIn(start.wish.language);
  const { identity } = start;
  const sheet = new Sheet({
    fonts: start.fonts, language: start.wish.language, title: `${start.title} ${identity.number}`, issuedAt: identity.issuedAt, size: letter, margin: 45,
    scale: start.wish.largePrint ? largePrintScale : 1,
    stamp: identity.mark === 'void' ? words.marks.void : null,
    footer: (page, pages) => `${start.title} ${identity.number}  ·  ${words.page(page, pages)}`,
  } satisfies SheetOptions);
  drawLetterhead(sheet, start.letterhead, words);
  drawTitle(sheet, start, words);
  return { sheet, words };
}

function drawLetterhead(sheet: Sheet, head: Letterhead, words: PaperWords): void {
  const isLarge = sheet.options.scale > 1;
  const side = isLarge ? sheet.width : sheet.width * 0.5;
  const top = sheet.y;
  const nameHeight = sheet.write('P', head.name, { face: 'bold', size: 15, colour: colours.primary, x: sheet.left, y: top, width: side });
  const ids = [head.taxId && `${words.taxId} ${head.taxId}`, head.groupNpi && `${words.groupNpi} ${head.groupNpi}`].filter(Boolean).join('  ·  ');
  const idsHeight = ids === '' ? 0 : sheet.write('P', ids, { size: 8, colour: colours.muted, x: sheet.left, y: top + nameHeight, width: side });
  const lines = [...head.addressLines, [head.phone, head.website].filter(Boolean).join('  ·  ')].filter(Boolean).join('\n');
  const contactTop = isLarge ? top + nameHeight + idsHeight : top + sheet.points(3);
  const contactHeight = lines === '' ? 0 : sheet.write('P', lines, { size: 9, colour: colours.muted, x: isLarge ? sheet.left : sheet.left + side, y: contactTop, width: side, align: isLarge ? 'left' : 'right' });
  sheet.y = Math.max(top + nameHeight + idsHeight, contactTop + contactHeight) + sheet.points(8);
  sheet.rule(sheet.y, colours.primary, 1.5);
  sheet.y += sheet.points(12);
}

function drawTitle(sheet: Sheet, start: PaperStart, words: PaperWords): void {
  const isLarge = sheet.options.scale > 1;
  const { identity } = start;
  const top = sheet.y;
  const width = isLarge ? sheet.width : sheet.width * 0.62;
  let y = top + sheet.write('H1', start.title, { face: 'bold', size: 22, x: sheet.left, y: top, width });
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
