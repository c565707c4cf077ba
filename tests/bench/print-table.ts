import type { Row, Spread } from './measure.ts';

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const pair = (spread: Spread | null): string => (spread ? `${figure(spread.p50)} / ${figure(spread.p95)}` : '-');

/** One line a metric, in columns. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['#', 'metric', 'ours p50 / p95', 'floor p50 / p95', 'unit', 'ratio', 'goal', 'met'];
  const lines = rows.map((row) => [String(row.number), row.note ? `${row.name} (${row.note})` : row.name, pair(row.ours), pair(row.floor), row.unit, row.ratio === null ? '-' : `${figure(row.ratio)}x`, row.goal, row.met ? 'yes' : 'NO']);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  return [head, ...lines].map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
