import { colours, type Align, type Element, type Ink, type Sheet } from './sheet.ts';

export type Column = { title: string; /** Share of the width. */ share: number; align?: Align };
/** Cells in the order of the columns; `note` is a line under the row, across it. */
export type Row = { cells: readonly string[]; note?: string | null };
export type Totals = readonly { label: string; value: string; strong?: boolean }[];

const headInk: Ink = { face: 'bold', size: 8.5 };
const cellInk: Ink = { size: 9 };
const noteInk: Ink = { size: 8, colour: colours.muted };
const pad = 3;

/**
 * A table with header cells. A row never breaks over two pages, the header row is drawn again on each page, and the totals
 * keep the last row with them, and `tail` points of what follows. In large print each row becomes a list of "title: value", because columns would be too narrow.
 */
export function table(sheet: Sheet, caption: string, columns: readonly Column[], rows: readonly Row[], totals: Totals = [], tail = 0): void {
  if (sheet.options.scale > 1) {
    stackedRows(sheet, columns, rows);
    sheet.ensure(heightOfTotals(sheet, totals) + tail);
    drawTotals(sheet, totals);
    return;
  }
  const element = sheet.element('Table', sheet.root, { alt: caption });
  const grid = layColumns(sheet, columns);
  const headHeight = heightOfRow(sheet, columns.map((one) => one.title), grid, headInk);
  const firstRow = rows[0] ? heightOfWhole(sheet, rows[0], grid) : 0;
  sheet.ensure(headHeight + firstRow + (rows.length <= 1 ? heightOfTotals(sheet, totals) + tail : 0));
  drawHead(sheet, columns, grid, headHeight, element);
  sheet.onContinued = () => drawHead(sheet, columns, grid, headHeight, null);
  const body = sheet.element('TBody', element);
  rows.forEach((row, index) => {
    const isLast = index === rows.length - 1;
    sheet.ensure(heightOfWhole(sheet, row, grid) + (isLast ? heightOfTotals(sheet, totals) + tail : 0));
    drawRow(sheet, row, grid, body);
  });
  sheet.onContinued = null;
  drawTotals(sheet, totals);
}

type Grid = readonly { x: number; width: number; align: Align }[];

function layColumns(sheet: Sheet, columns: readonly Column[]): Grid {
  const whole = columns.reduce((sum, column) => sum + column.share, 0);
  let x = sheet.left;
  return columns.map((column) => {
    const width = (sheet.width * column.share) / whole;
    const place = { x: x + pad, width: width - 2 * pad, align: column.align ?? 'left' };
    x += width;
    return place;
  });
}

function heightOfRow(sheet: Sheet, cells: readonly string[], grid: Grid, ink: Ink): number {
  return Math.max(...grid.map((place, index) => sheet.heightOf(cells[index] ?? '', place.width, ink))) + 2 * pad;
}

function heightOfWhole(sheet: Sheet, row: Row, grid: Grid): number {
  return heightOfRow(sheet, row.cells, grid, cellInk) + (row.note ? sheet.heightOf(row.note, noteWidth(grid), noteInk) + pad : 0);
}

/** A note starts under the second column, so that the eye keeps the dates apart. */
function noteWidth(grid: Grid): number {
  const [, second] = grid;
  const last = grid.at(-1);
  return second && last ? last.x + last.width - second.x : 0;
}

/** With no element it repeats a header that a screen reader has read already. */
function drawHead(sheet: Sheet, columns: readonly Column[], grid: Grid, height: number, element: Element | null): void {
  sheet.fill(sheet.left, sheet.y, sheet.width, height, colours.tint);
  const row = element && sheet.element('TR', sheet.element('THead', element));
  columns.forEach((column, index) => {
    const place = grid[index];
    if (!place) return;
    sheet.write(row ? 'TH' : null, column.title, { ...headInk, ...place, y: sheet.y + pad }, row ?? sheet.root, { scope: 'Column' });
  });
  sheet.y += height;
}

function drawRow(sheet: Sheet, row: Row, grid: Grid, element: Element): void {
  const height = heightOfRow(sheet, row.cells, grid, cellInk);
  const tableRow = sheet.element('TR', element);
  grid.forEach((place, index) => {
    const isLast = index === grid.length - 1;
    const cell = isLast && row.note ? sheet.element('TD', tableRow) : null;
    sheet.write(cell ? 'P' : 'TD', row.cells[index] ?? '', { ...cellInk, ...place, y: sheet.y + pad }, cell ?? tableRow);
    if (cell && row.note) sheet.write('P', row.note, { ...noteInk, x: grid[1]?.x ?? sheet.left, y: sheet.y + height - pad, width: noteWidth(grid) }, cell);
  });
  sheet.y += heightOfWhole(sheet, row, grid);
  sheet.rule(sheet.y, colours.rule, 0.5);
}

function stackedRows(sheet: Sheet, columns: readonly Column[], rows: readonly Row[]): void {
  const ink: Ink = { size: 10 };
  for (const row of rows) {
    const lines = [...columns.flatMap((column, index) => (row.cells[index] ? [`${column.title}: ${row.cells[index]}`] : [])), ...(row.note ? [row.note] : [])];
    const height = lines.reduce((sum, line) => sum + sheet.heightOf(line, sheet.width, ink), sheet.points(8));
    sheet.ensure(height);
    const section = sheet.element('Sect');
    let y = sheet.y + sheet.points(4);
    for (const line of lines) y += sheet.write('P', line, { ...ink, x: sheet.left, y, width: sheet.width }, section);
    sheet.y += height;
    sheet.rule(sheet.y);
  }
}

function totalInk(strong: boolean | undefined): Ink {
  return strong ? { face: 'bold', size: 11 } : { size: 10 };
}

function heightOfTotals(sheet: Sheet, totals: Totals): number {
  return totals.reduce((sum, total) => sum + heightOfTotal(sheet, total), totals.length > 0 ? sheet.points(6) : 0);
}

function heightOfTotal(sheet: Sheet, total: Totals[number]): number {
  return sheet.heightOf(total.label, widthOfTotals(sheet) * 0.68, totalInk(total.strong)) + sheet.points(2);
}

function widthOfTotals(sheet: Sheet): number {
  return Math.min(sheet.width, sheet.points(270));
}

function drawTotals(sheet: Sheet, totals: Totals): void {
  if (totals.length === 0) return;
  sheet.y += sheet.points(6);
  const width = widthOfTotals(sheet);
  const x = sheet.left + sheet.width - width;
  for (const total of totals) {
    const ink = totalInk(total.strong);
    const line = sheet.element('P');
    sheet.write('Span', total.label, { ...ink, x, y: sheet.y, width: width * 0.68 }, line);
    sheet.write('Span', total.value, { ...ink, x: x + width * 0.7, y: sheet.y, width: width * 0.3 - pad, align: 'right' }, line);
    sheet.y += heightOfTotal(sheet, total);
  }
}
