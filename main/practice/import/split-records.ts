import Papa from 'papaparse';

/** One record of a file; `line` is the physical line on which it starts, counted from 1. */
export type CsvRecord = { line: number; cells: string[] };
/** A line whose quotation marks cannot be followed; its cells are the plain pieces between delimiters. */
export type BrokenRecord = CsvRecord & { reason: string };
export type SplitRecords = { records: CsvRecord[]; broken: BrokenRecord[] };

export type Delimiter = ',' | ';' | '\t';

/** Past this many lines with broken quotes, the rest is refused in one go: each costs a fresh start of the parser. */
const mostBrokenLines = 200;
const brokenQuotes =
  'The quotation marks on this line do not match up. A cell that contains a quotation mark or a line break needs quotes around it and each inner quote doubled.';

type Stretch = { records: CsvRecord[]; brokenAt?: number };

/**
 * RFC 4180 records with the line each starts on. Where quotes do not match up, only that physical line is
 * refused and reading goes on with the next one: otherwise a single stray quote would swallow the rest of the file.
 */
export function splitRecords(text: string, delimiter: Delimiter, firstLine = 1): SplitRecords {
  const records: CsvRecord[] = [];
  const broken: BrokenRecord[] = [];
  let rest = text;
  let line = firstLine;
  for (;;) {
    const stretch = splitUntilBroken(rest, delimiter, line);
    records.push(...withoutBlanks(stretch.records));
    if (stretch.brokenAt === undefined) return { records, broken };
    rest = dropLines(rest, stretch.brokenAt - line);
    line = stretch.brokenAt;
    if (broken.length >= mostBrokenLines) {
      broken.push({ line, cells: [rest], reason: `${brokenQuotes} So many lines are like this that reading stopped here.` });
      return { records, broken };
    }
    const end = rest.indexOf('\n');
    broken.push({ line, cells: (end < 0 ? rest : rest.slice(0, end)).split(delimiter), reason: brokenQuotes });
    if (end < 0) return { records, broken };
    rest = rest.slice(end + 1);
    line += 1;
  }
}

function splitUntilBroken(text: string, delimiter: Delimiter, firstLine: number): Stretch {
  const stretch: Stretch = { records: [] };
  let line = firstLine;
  if (text === '') return stretch;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    header: false,
    skipEmptyLines: false,
    step: (result, parser) => {
      if (result.errors.some((error) => error.type === 'Quotes')) {
        stretch.brokenAt = line;
        parser.abort();
        return;
      }
      stretch.records.push({ line, cells: result.data });
      line += 1 + result.data.reduce((sum, cell) => sum + countLineBreaks(cell), 0);
    },
  });
  return stretch;
}

function withoutBlanks(records: CsvRecord[]): CsvRecord[] {
  return records.filter((record) => record.cells.some((cell) => cell.trim() !== ''));
}

function countLineBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

function dropLines(text: string, count: number): string {
  let at = 0;
  for (let dropped = 0; dropped < count; dropped += 1) at = text.indexOf('\n', at) + 1;
  return text.slice(at);
}
