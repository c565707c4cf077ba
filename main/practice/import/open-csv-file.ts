import { decodeBytes } from './decode-bytes.ts';
import { type Headings, type MatchedHeadings, matchHeadings } from './match-headings.ts';
import { type BrokenRecord, type CsvRecord, type Delimiter, splitRecords } from './split-records.ts';

export type OpenedFile = {
  kind: 'opened';
  headingCells: readonly string[];
  columns: MatchedHeadings;
  records: readonly CsvRecord[];
  broken: readonly BrokenRecord[];
  delimiter: Delimiter;
  notes: readonly string[];
};
export type OpenFailure = { kind: 'unreadable'; reason: string };

const delimiters: readonly Delimiter[] = [',', ';', '\t'];

/** Decodes a file, finds its delimiter by the headings that it makes readable, and splits its records. */
export function openCsvFile(bytes: Uint8Array, headings: Headings): OpenedFile | OpenFailure {
  const decoded = decodeBytes(bytes);
  if (decoded.kind === 'unreadable') return decoded;
  const { text, firstLine, named } = skipDelimiterLine(decoded.text);
  const delimiter = named ?? findDelimiter(text, headings);
  const { records, broken } = splitRecords(text, delimiter, firstLine);
  const first = records[0];
  if (first === undefined) return { kind: 'unreadable', reason: 'The file is empty.' };
  const columns = matchHeadings(headings, first.cells);
  const brokenFirst = broken[0];
  if (columns.size === 0 || (brokenFirst !== undefined && brokenFirst.line < first.line)) {
    return { kind: 'unreadable', reason: 'The first line must hold the headings, and none of them is known here.' };
  }
  const notes = decoded.note === undefined ? [] : [decoded.note];
  return { kind: 'opened', headingCells: first.cells, columns, records: records.slice(1), broken, delimiter, notes };
}

/** Excel writes `sep=;` as a first line of its own to name the delimiter. */
function skipDelimiterLine(text: string): { text: string; firstLine: number; named?: Delimiter } {
  const found = /^"?sep=([,;\t])"?[ ]*(?:\n|$)/i.exec(text);
  const named = delimiters.find((delimiter) => delimiter === found?.[1]);
  if (found === null || named === undefined) return { text, firstLine: 1 };
  return { text: text.slice(found[0].length), firstLine: 2, named };
}

function findDelimiter(text: string, headings: Headings): Delimiter {
  const start = text.trimStart();
  const quoted = /^(?:"(?:[^"]|"")*"|[^"\n])*/.exec(start.slice(0, 20_000))?.[0] ?? '';
  let best: Delimiter = ',';
  let bestScore = -1;
  for (const delimiter of delimiters) {
    const cells = splitRecords(quoted, delimiter).records[0]?.cells ?? [];
    const score = matchHeadings(headings, cells).size * 1_000 + cells.length;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
