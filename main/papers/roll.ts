import { create } from 'qrcode';
import { colours, Sheet, type Ink, type SheetOptions } from './sheet.ts';

/** Narrow paper of a receipt printer, as long as what stands on it. */

const pointsPerMm = 72 / 25.4;
/** Longer than any slip: only for measuring. */
const measuringHeight = 4_000;
const margin = 9;

export type RollWidth = 58 | 80;

/** Draws twice: once to learn how long the slip becomes, once on paper of that length. */
export async function drawRoll(width: RollWidth, options: Omit<SheetOptions, 'size' | 'margin' | 'scale' | 'stamp' | 'footer'>, draw: (sheet: Sheet) => void): Promise<Uint8Array> {
  const open = (height: number): Sheet => new Sheet({ ...options, size: { width: width * pointsPerMm, height }, margin, scale: width === 80 ? 1 : 0.9, stamp: null, footer: null });
  const measured = open(measuringHeight);
  draw(measured);
  const length = measured.y + margin;
  await measured.finish();
  const sheet = open(length);
  draw(sheet);
  return sheet.finish();
}

/** A line of the slip; two texts stand at both edges, the second under the first where they do not fit. */
export function rollLine(sheet: Sheet, text: string, ink: Ink & { align?: 'left' | 'center'; right?: string } = {}): void {
  const { right } = ink;
  if (right === undefined) {
    sheet.y += sheet.write('P', text, { size: 9, ...ink, x: sheet.left, y: sheet.y, width: sheet.width }) + sheet.points(1);
    return;
  }
  const line = sheet.element('P');
  const rightWidth = sheet.width * 0.36;
  const height = sheet.write('Span', text, { size: 9, ...ink, x: sheet.left, y: sheet.y, width: sheet.width - rightWidth - 4 }, line);
  const rightHeight = sheet.write('Span', right, { size: 9, ...ink, align: 'right', x: sheet.left + sheet.width - rightWidth, y: sheet.y, width: rightWidth }, line);
  sheet.y += Math.max(height, rightHeight) + sheet.points(1);
}

export function rollRule(sheet: Sheet): void {
  sheet.y += sheet.points(3);
  sheet.rule(sheet.y, colours.ink, 0.75);
  sheet.y += sheet.points(4);
}

/** A square of `text` that a camera reads. */
export function rollCode(sheet: Sheet, text: string, alt: string): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = Math.min(sheet.width * 0.4, 72);
  const cell = side / modules.size;
  const left = sheet.left + (sheet.width - side) / 2;
  const figure = sheet.element('Figure', sheet.root, { alt });
  const content = sheet.doc.markStructureContent('Figure');
  sheet.doc.save();
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) sheet.doc.rect(left + column * cell, sheet.y + row * cell, cell, cell);
    }
  }
  sheet.doc.fill(colours.ink).restore();
  sheet.doc.endMarkedContent();
  figure.add(content);
  sheet.y += side + sheet.points(4);
}
