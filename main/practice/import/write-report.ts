import type { FileCount, ImportReport } from './import-report.ts';

/** The report as lines for the person at the terminal. */
export function writeReport(report: ImportReport, isDryRun: boolean): string {
  const lines: string[] = [];
  for (const file of report.files) lines.push(describeFile(file), ...linesOf(report, file.file), '');
  if (report.leftAlone.length > 0) lines.push(`Left alone, not files of this import: ${report.leftAlone.join(', ')}`);
  lines.push(closing(report, isDryRun));
  return `${lines.join('\n')}\n`;
}

function describeFile({ file, rows, added, changed, unchanged, refused }: FileCount): string {
  const counts = [`${added} new`, `${changed} changed`, `${unchanged} as before`, `${refused} refused`];
  return `${file}: ${rows} ${rows === 1 ? 'row' : 'rows'}: ${counts.join(', ')}`;
}

function linesOf(report: ImportReport, file: string): string[] {
  const refused = report.refusals
    .filter((refusal) => refusal.file === file)
    .map(({ line, field, reason }) => ({ line, text: `  refused  ${place(line, field)}: ${reason}` }));
  const noted = report.notes.filter((note) => note.file === file).map(({ line, field, text }) => ({ line, text: `  note     ${place(line, field)}: ${text}` }));
  return [...refused, ...noted].sort((a, b) => a.line - b.line).map((entry) => entry.text);
}

function place(line: number, field: string): string {
  return line === 0 ? 'whole file' : `line ${line}, ${field}`;
}

function closing(report: ImportReport, isDryRun: boolean): string {
  if (report.stopped !== undefined) return report.stopped;
  const refused = report.files.reduce((sum, file) => sum + file.refused, 0);
  const good = report.files.reduce((sum, file) => sum + file.rows, 0) - refused;
  const outcome = `${good} good ${good === 1 ? 'row' : 'rows'}, ${refused} refused.`;
  if (isDryRun) return `${outcome} This was a dry run: nothing was changed.`;
  if (good === 0) return `${outcome} Nothing was imported.`;
  return refused === 0 ? `${outcome} All of it is imported.` : `${outcome} The good rows are imported. Mend the refused ones and run the same command again.`;
}
