import type { Face, PrintFonts } from './print-fonts.ts';

/** Dots of a receipt printer, eight in a byte, row by row from the top. */
export type Bitmap = { readonly width: number; readonly height: number; readonly rows: Uint8Array };

type Point = readonly [x: number, y: number];
type Edge = readonly [from: Point, to: Point];
type PathCommand = { command: string; args: number[] };

/** Straight pieces that stand for a curve: a letter is some twenty dots high. */
const pieces = 6;

/** @param width dots, a multiple of 8 */
export function makeBitmap(width: number, height: number): Bitmap {
  return { width, height, rows: new Uint8Array((width / 8) * height) };
}

/** Draws text with its left end at `x` on the baseline; `size` in dots. */
export function drawText(bitmap: Bitmap, text: string, at: { x: number; baseline: number; size: number; face: Face }, fonts: PrintFonts): void {
  let { x } = at;
  for (const run of fonts.splitRuns(text, at.face)) {
    const { font } = run.print;
    const scale = at.size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(run.text, run.features as string[] | undefined);
    glyphs.forEach((glyph, index) => {
      const place = positions[index];
      const [left, up] = [x + (place?.xOffset ?? 0) * scale, (place?.yOffset ?? 0) * scale];
      fill(bitmap, edgesOf(glyph.path.commands, (px, py) => [left + px * scale, at.baseline - up - py * scale]));
      x += (place?.xAdvance ?? 0) * scale;
    });
  }
}

function edgesOf(commands: readonly PathCommand[], place: (x: number, y: number) => Point): Edge[] {
  const edges: Edge[] = [];
  let start: Point = [0, 0];
  let pen: Point = [0, 0];
  const lineTo = (to: Point): void => {
    edges.push([pen, to]);
    pen = to;
  };
  for (const { command, args } of commands) {
    const points = Array.from({ length: args.length / 2 }, (_, index) => place(args[2 * index] ?? 0, args[2 * index + 1] ?? 0));
    const [to] = points.slice(-1);
    if (command === 'closePath') lineTo(start);
    else if (!to) continue;
    else if (command === 'moveTo') start = pen = to;
    else for (const point of flatten([pen, ...points])) lineTo(point);
  }
  return edges;
}

/** A line, or a curve of two or three steps, by repeated halving of its way. */
function flatten(controls: readonly Point[]): Point[] {
  const count = controls.length === 2 ? 1 : pieces;
  return Array.from({ length: count }, (_, index) => {
    const t = (index + 1) / count;
    let row = controls;
    while (row.length > 1) row = row.slice(1).map(([x, y], step): Point => [(row[step]?.[0] ?? 0) * (1 - t) + x * t, (row[step]?.[1] ?? 0) * (1 - t) + y * t]);
    return row[0] ?? [0, 0];
  });
}

/** Fills what the edges wind around, row by row at the middle of the dots. */
function fill({ width, height, rows }: Bitmap, edges: readonly Edge[]): void {
  const heights = edges.flatMap(([from, to]) => [from[1], to[1]]);
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...heights))), Math.min(height - 1, Math.ceil(Math.max(...heights)))];
  for (let row = top; row <= bottom; row += 1) {
    const middle = row + 0.5;
    const crossings = edges.filter(([from, to]) => (from[1] <= middle) !== (to[1] <= middle)).map(([from, to]) => ({ x: from[0] + ((middle - from[1]) / (to[1] - from[1])) * (to[0] - from[0]), turn: to[1] > from[1] ? 1 : -1 })).sort((one, other) => one.x - other.x);
    let winding = 0;
    crossings.forEach(({ x, turn }, index) => {
      winding += turn;
      const end = crossings[index + 1]?.x;
      if (winding === 0 || end === undefined) return;
      for (let dot = Math.max(0, Math.round(x)); dot < Math.min(width, Math.round(end)); dot += 1) rows[row * (width / 8) + (dot >> 3)] = (rows[row * (width / 8) + (dot >> 3)] ?? 0) | (0x80 >> (dot & 7));
    });
  }
}
