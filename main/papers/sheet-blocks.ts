import { colours, type Align, type Ink, type Sheet, type Tag } from './sheet.ts';

/** The pieces that every paper is made of: headings, paragraphs, columns of facts, a note in a box. Each keeps itself whole on one page. */

export type Fact = { label: string; value: string };

const gap = 6;

/** A heading stays with what follows it: `keep` points of it must fit on the same page. */
export function heading(sheet: Sheet, text: string, keep = 40): void {
  const ink: Ink = { face: 'bold', size: 12, colour: colours.primary };
  sheet.ensure(sheet.heightOf(text, sheet.width, ink) + sheet.points(keep));
  sheet.y += sheet.points(gap);
  sheet.y += sheet.write('H2', text, { ...ink, x: sheet.left, y: sheet.y, width: sheet.width });
  sheet.y += sheet.points(2);
}

export function paragraph(sheet: Sheet, text: string, ink: Ink & { align?: Align; tag?: Tag } = {}): void {
  sheet.ensure(sheet.heightOf(text, sheet.width, ink));
  sheet.y += sheet.write(ink.tag ?? 'P', text, { ...ink, x: sheet.left, y: sheet.y, width: sheet.width });
  sheet.y += sheet.points(3);
}

/** Blocks side by side, each a small heading with facts beneath; one under another in large print. */
export function factColumns(sheet: Sheet, columns: readonly { title: string; facts: readonly Fact[] }[]): void {
  const across = sheet.options.scale > 1 ? 1 : columns.length;
  for (let first = 0; first < columns.length; first += across) {
    const row = columns.slice(first, first + across);
    const width = (sheet.width - sheet.points(20) * (across - 1)) / across;
    const height = Math.max(...row.map((column) => heightOfFacts(sheet, column, width)));
    sheet.ensure(Math.min(height, sheet.bottom - sheet.options.margin));
    const top = sheet.y;
    row.forEach((column, index) => drawFacts(sheet, column, sheet.left + index * (width + sheet.points(20)), top, width));
    sheet.y = top + height + sheet.points(gap);
  }
}

const titleInk: Ink = { face: 'bold', size: 9, colour: colours.primary };
const labelInk: Ink = { size: 8, colour: colours.muted };
const valueInk: Ink = { size: 10 };

/** A fact without a label is a plain line of its block. */
function heightOfFacts(sheet: Sheet, column: { title: string; facts: readonly Fact[] }, width: number): number {
  return column.facts.reduce((sum, fact) => sum + heightOfFact(sheet, fact, width), sheet.heightOf(column.title, width, titleInk) + sheet.points(3));
}

function heightOfFact(sheet: Sheet, fact: Fact, width: number): number {
  return Math.max(fact.label === '' ? 0 : sheet.heightOf(fact.label, labelWidth(width), labelInk), sheet.heightOf(fact.value, valueWidth(fact, width), valueInk)) + sheet.points(1);
}

const labelWidth = (width: number): number => width * 0.36;
const valueWidth = (fact: Fact, width: number): number => (fact.label === '' ? width : width * 0.62);

function drawFacts(sheet: Sheet, column: { title: string; facts: readonly Fact[] }, x: number, top: number, width: number): void {
  if (column.facts.length === 0) return;
  const section = sheet.element('Sect');
  let y = top + sheet.write('H3', column.title, { ...titleInk, x, y: top, width }, section) + sheet.points(3);
  for (const fact of column.facts) {
    const line = sheet.element('P', section);
    if (fact.label !== '') writeSpan(sheet, fact.label, x, y + sheet.points(1.6), labelWidth(width), labelInk, line);
    writeSpan(sheet, fact.value, fact.label === '' ? x : x + width * 0.38, y, valueWidth(fact, width), valueInk, line);
    y += heightOfFact(sheet, fact, width);
  }
}

function writeSpan(sheet: Sheet, text: string, x: number, y: number, width: number, ink: Ink, parent: PDFKit.PDFStructureElement): void {
  sheet.write('Span', text, { ...ink, x, y, width }, parent);
}

/** A tinted box with a few lines that must not be missed. */
export function noteBox(sheet: Sheet, lines: readonly string[], ink: Ink = {}): void {
  const pad = sheet.points(8);
  const width = sheet.width - 2 * pad;
  const height = lines.reduce((sum, line) => sum + sheet.heightOf(line, width, ink) + sheet.points(2), 2 * pad - sheet.points(2));
  sheet.ensure(height + sheet.points(gap));
  sheet.y += sheet.points(gap);
  sheet.fill(sheet.left, sheet.y, sheet.width, height, colours.tint);
  let y = sheet.y + pad;
  for (const line of lines) y += sheet.write('P', line, { ...ink, x: sheet.left + pad, y, width }) + sheet.points(2);
  sheet.y += height + sheet.points(gap);
}
