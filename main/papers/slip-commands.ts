import { CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { drawText, makeBitmap } from './bitmap.ts';
import type { PrintFonts } from './print-fonts.ts';
import type { RollWidth } from './roll.ts';
import type { Slip, SlipPart } from './slip.ts';
import { wrapText } from './wrap-text.ts';

/** Characters of the printer's own letters in a line, and dots: 203 to the inch. */
const columns: Record<RollWidth, number> = { 58: 32, 80: 48 };
const dots: Record<RollWidth, number> = { 58: 384, 80: 576 };
const dotSize = 24;
const dotLine = 32;
/** From this size on a line stands out: bold, and twice as large from `hugeFrom` on. */
const largeFrom = 11;
const hugeFrom = 20;

/** Letters of the printer's page for western Europe; the sign for hard spaces is written as a plain one. */
const known = /^[\n\u0020-\u007e\u00a1-\u00ff€‚„…†‡‰Š‹ŒŽ‘’“”•–—™š›œžŸ]*$/u;

/**
 * The slip in the commands that receipt printers share (ESC/POS). Letters that the printer does not have are sent as dots, so
 * that a name comes out as it is written.
 */
export function writeSlipCommands({ parts }: Slip, width: RollWidth, fonts: PrintFonts): Buffer {
  const printer = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: 'buffer', width: columns[width], characterSet: CharacterSet.WPC1252, removeSpecialCharacters: false });
  // Starts with a reset, in place of the library's own start, which the reset would undo.
  printer.setBuffer(Buffer.from([0x1b, 0x40]));
  printer.setCharacterSet(CharacterSet.WPC1252);
  for (const part of parts) {
    if (part.kind === 'rule') printer.drawLine();
    else if (part.kind === 'code') {
      printer.alignCenter();
      printer.printQR(part.text, { cellSize: 5, correction: 'M' });
      printer.alignLeft();
    } else writePart(printer, part, width, fonts);
  }
  printer.cut();
  return printer.getBuffer();
}

type TextPart = Extract<SlipPart, { text: string }> & { right?: string; centered?: boolean };

function writePart(printer: ThermalPrinter, part: Extract<SlipPart, { kind: 'line' | 'title' }>, width: RollWidth, fonts: PrintFonts): void {
  const whole: TextPart = part.kind === 'title' ? { ...part, centered: true } : part;
  const text = whole.text.replaceAll(/[\u00a0\u202f]/gu, ' ');
  const right = whole.right?.replaceAll(/[\u00a0\u202f]/gu, ' ');
  if (!known.test(text + (right ?? ''))) {
    for (const line of linesOfDots(text, right, width, fonts)) printer.append(dotsOf(line, whole.centered ?? false, width, fonts));
    return;
  }
  const isHuge = (part.size ?? 0) >= hugeFrom;
  printer.bold(part.bold === true || (part.size ?? 0) >= largeFrom);
  if (isHuge) printer.setTextSize(1, 1);
  if (whole.centered) printer.alignCenter();
  for (const line of linesOfColumns(text, right, isHuge ? columns[width] / 2 : columns[width])) printer.println(line);
  printer.alignLeft();
  printer.setTextNormal();
  printer.bold(false);
}

/** Both edges on one line where they fit, else the right one below. */
function linesOfColumns(text: string, right: string | undefined, count: number): string[] {
  const lines = text.split('\n').flatMap((line) => foldWords(line, count));
  if (right === undefined) return lines;
  const last = lines.at(-1) ?? '';
  if (last.length + 1 + right.length <= count) return [...lines.slice(0, -1), last + right.padStart(count - last.length)];
  return [...lines, ...foldWords(right, count).map((line) => line.padStart(count))];
}

function foldWords(text: string, count: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => (one.length <= count ? [one] : one.match(new RegExp(`.{1,${count}}`, 'gu')) ?? []))) {
    if (line !== '' && line.length + 1 + word.length > count) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

type DotLine = { text: string; right: string };

function linesOfDots(text: string, right: string | undefined, width: RollWidth, fonts: PrintFonts): DotLine[] {
  const lines = wrapText(text, dots[width], 'regular', dotSize, fonts).map((line): DotLine => ({ text: line, right: '' }));
  if (right === undefined) return lines;
  const last = lines.at(-1);
  if (last && fonts.widthOf(`${last.text} ${right}`, 'regular', dotSize) <= dots[width]) last.right = right;
  else lines.push(...wrapText(right, dots[width], 'regular', dotSize, fonts).map((line): DotLine => ({ text: '', right: line })));
  return lines;
}

/** One line as a picture: GS v 0, its width in bytes and its height, low byte first. */
function dotsOf({ text, right }: DotLine, isCentered: boolean, width: RollWidth, fonts: PrintFonts): Buffer {
  const bitmap = makeBitmap(dots[width], dotLine);
  const at = { baseline: dotSize, size: dotSize, face: 'regular' as const };
  const spare = dots[width] - fonts.widthOf(text, 'regular', dotSize);
  drawText(bitmap, text, { ...at, x: isCentered ? spare / 2 : 0 }, fonts);
  if (right !== '') drawText(bitmap, right, { ...at, x: dots[width] - fonts.widthOf(right, 'regular', dotSize) }, fonts);
  const bytes = bitmap.width / 8;
  return Buffer.concat([Buffer.from([0x1d, 0x76, 0x30, 0, bytes & 0xff, bytes >> 8, bitmap.height & 0xff, bitmap.height >> 8]), bitmap.rows]);
}
