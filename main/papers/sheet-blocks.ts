import { colours, languageTag, type Align, type Ink, type PaperLanguage, type Sheet, type Tag } from './sheet.ts';

/** The pieces that every paper is made of: headings, paragraphs, columns of facts, a note in a box. Each keeps itself whole on one page. */

export type Fact = { label: string; value: string };
export type Columns = readonly { title: string; facts: readonly Fact[] }[];

const gap = 6;

/** A heading stays with what follows it: `keep` points of it must fit on the same page. */
export function heading(sheet: Sheet, text: string, keep = 40): void {
  const ink: Ink = { face: 'bold', size: 12, colour: colours.primary };
  sheet.ensure(sheet.heightOf(text, sheet.width, ink) + sheet.points(keep));
  sheet.y += sheet.points(gap);
  sheet.y += sheet.write('H2', text, { ...ink, x: sheet.left, y: sheet.y, width: sheet.width });
  sheet.y += sheet.points(2);
}

export function paragraph(sheet: Sheet, text: string, ink: Ink & { align?: Align; tag?: Tag; /** Of these words, where it is not the paper's. */ language?: PaperLanguage } = {}): void {
  sheet.ensure(sheet.heightOf(text, sheet.width, ink));
  const { tag = 'P', language, ...look } = ink;
  sheet.y += sheet.write(tag, text, { ...look, x: sheet.left, y: sheet.y, width: sheet.width }, sheet.root, language ? { lang: languageTag(language) } : {});
  sheet.y += sheet.points(3);
}

/** Blocks side by side, each a small heading with facts beneath; one under another in large print. */
export function factColumns(sheet: Sheet, columns: Columns): void {
  const across = sheet.options.scale > 1 ? 1 : columns.length;
  for (let first = 0; first < columns.length; first += across) {
    const row = columns.slice(first, first + across);
    const width = (sheet.width - sheet.points(20) * (across - 1)) / across;
    if (across === 1) {
      for (const column of row) flowFacts(sheet, column);
      continue;
    }
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

/** One block under another in large print: it goes on over the page's end, a fact stays whole, and its heading stays with the first. */
function flowFacts(sheet: Sheet, { title, facts }: { title: string; facts: readonly Fact[] }): void {
  const { width } = sheet;
  if (facts.length === 0) return;
  const section = sheet.element('Sect');
  const titleHeight = sheet.heightOf(title, width, titleInk) + sheet.points(3);
  facts.forEach((fact, index) => {
    sheet.ensure(heightOfFact(sheet, fact, width) + (index === 0 ? titleHeight : 0));
    if (index === 0) {
      sheet.write('H3', title, { ...titleInk, x: sheet.left, y: sheet.y, width }, section);
      sheet.y += titleHeight;
    }
    drawFact(sheet, fact, { x: sheet.left, y: sheet.y, width }, section);
    sheet.y += heightOfFact(sheet, fact, width);
  });
  sheet.y += sheet.points(gap);
}

/** The height that `factColumns` will take. */
export function heightOfColumns(sheet: Sheet, columns: Columns): number {
  const across = sheet.options.scale > 1 ? 1 : columns.length;
  const width = (sheet.width - sheet.points(20) * (across - 1)) / across;
  const heights = columns.map((column) => heightOfFacts(sheet, column, width) + sheet.points(gap));
  return across === 1 ? heights.reduce((sum, height) => sum + height, 0) : Math.max(...heights);
}

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
    drawFact(sheet, fact, { x, y, width }, section);
    y += heightOfFact(sheet, fact, width);
  }
}

function drawFact(sheet: Sheet, fact: Fact, { x, y, width }: { x: number; y: number; width: number }, section: PDFKit.PDFStructureElement): void {
  const line = sheet.element('P', section);
  if (fact.label !== '') writeSpan(sheet, fact.label, x, y + sheet.points(1.6), labelWidth(width), labelInk, line);
  writeSpan(sheet, fact.value, fact.label === '' ? x : x + width * 0.38, y, valueWidth(fact, width), valueInk, line);
}

function writeSpan(sheet: Sheet, text: string, x: number, y: number, width: number, ink: Ink, parent: PDFKit.PDFStructureElement): void {
  sheet.write('Span', text, { ...ink, x, y, width }, parent);
}

export function heightOfNote(sheet: Sheet, lines: readonly string[], ink: Ink = {}): number {
  const pad = sheet.points(8);
  return lines.reduce((sum, line) => sum + sheet.heightOf(line, sheet.width - 2 * pad, ink) + sheet.points(2), 2 * pad - sheet.points(2)) + 2 * sheet.points(gap);
}

/** A tinted box with a few lines that must not be missed. */
export function noteBox(sheet: Sheet, lines: readonly string[], ink: Ink = {}): void {
  const pad = sheet.points(8);
  const width = sheet.width - 2 * pad;
  const height = heightOfNote(sheet, lines, ink) - 2 * sheet.points(gap);
  sheet.ensure(height + sheet.points(gap));
  sheet.y += sheet.points(gap);
  sheet.fill(sheet.left, sheet.y, sheet.width, height, colours.tint);
  let y = sheet.y + pad;
  for (const line of lines) y += sheet.write('P', line, { ...ink, x: sheet.left + pad, y, width }) + sheet.points(2);
  sheet.y += height + sheet.points(gap);
}
