import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { lockFolder } from '#db/lock-folder.ts';
import { hasStore, openStore, storeFileName } from '#db/open-store.ts';
import { emptyImportState, loadImportState } from '#db/queries/import-state.ts';
import { exitCodeOf, type ImportReport } from './practice/import/import-report.ts';
import { importPractice } from './practice/import/import-practice.ts';
import { type ImportFiles, planImport } from './practice/import/plan-import.ts';
import { readImportFolder } from './practice/import/read-import-folder.ts';
import { refusedFileName, writeRefusedFile } from './practice/import/write-refused-file.ts';
import { writeReport } from './practice/import/write-report.ts';

export type RunImportOptions = {
  dataFolder: string;
  fromFolder: string;
  isDryRun: boolean;
  /** Epoch ms. */
  now: number;
  migrationsFolder: string;
  /** The store's key; makes one only for a folder that has no store. */
  findKey: (storeExists: boolean) => Promise<Buffer>;
};
export type ImportOutcome = { exitCode: 0 | 1 | 2; words: string };

/**
 * The whole command: reads the folder, imports it into the practice's store (or only says what would happen), leaves
 * the refused rows beside their files.
 * @throws StoreError in-use while the app has the folder open, and the others of opening
 */
export async function runImport(options: RunImportOptions): Promise<ImportOutcome> {
  const folder = readImportFolder(options.fromFolder);
  if (folder.kind === 'unreadable') return { exitCode: 1, words: `${folder.sentence}\n` };
  const report = await importOrRehearse(options, folder.files);
  report.leftAlone = folder.leftAlone;
  const trouble = options.isDryRun ? '' : leaveRefusedRows(report, options.fromFolder);
  return { exitCode: exitCodeOf(report), words: `${writeReport(report, options.isDryRun)}${trouble}` };
}

async function importOrRehearse(options: RunImportOptions, files: ImportFiles): Promise<ImportReport> {
  const { dataFolder, now } = options;
  if (!hasStore(dataFolder)) {
    // A folder that would stay empty is not made at all.
    const { report } = planImport(files, { state: emptyImportState(), now, newId: randomUUID });
    if (options.isDryRun || exitCodeOf(report) === 1) return report;
  }
  const hadLockFile = existsSync(join(dataFolder, 'anteroom.lock'));
  const unlock = lockFolder(dataFolder);
  try {
    const key = await options.findKey(hasStore(dataFolder));
    return options.isDryRun ? rehearse(options, files, key) : importInto(options, files, key);
  } finally {
    unlock();
    if (options.isDryRun && !hadLockFile) rmSync(join(dataFolder, 'anteroom.lock'), { force: true });
  }
}

function importInto({ dataFolder, migrationsFolder, now }: RunImportOptions, files: ImportFiles, key: Buffer): ImportReport {
  const store = openStore({ dataFolder, key, migrationsFolder });
  try {
    return importPractice({ store, files, now });
  } finally {
    store.close();
  }
}

/** Opening a store may move its journal into it: a dry run reads a copy, encrypted as the original is. */
function rehearse({ dataFolder, migrationsFolder, now }: RunImportOptions, files: ImportFiles, key: Buffer): ImportReport {
  const copy = mkdtempSync(join(tmpdir(), 'anteroom-dry-run-'));
  try {
    for (const name of [storeFileName, `${storeFileName}-wal`]) if (existsSync(join(dataFolder, name))) cpSync(join(dataFolder, name), join(copy, name));
    const store = openStore({ dataFolder: copy, key, migrationsFolder });
    try {
      return planImport(files, { state: loadImportState(store.db), now, newId: randomUUID }).report;
    } finally {
      store.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Writes `refused-<file>.csv` beside each file with refused rows; one of an earlier run goes when all rows are good. */
function leaveRefusedRows(report: ImportReport, fromFolder: string): string {
  try {
    const written: string[] = [];
    for (const refused of report.refusedFiles) {
      const path = join(fromFolder, refusedFileName(refused.file));
      if (refused.refusals.length === 0) {
        rmSync(path, { force: true });
        continue;
      }
      writeFileSync(path, writeRefusedFile(refused), { mode: 0o600 });
      written.push(refusedFileName(refused.file));
    }
    return written.length === 0 ? '' : `The refused rows are in ${written.join(', ')} in the same folder.\n`;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return `The refused rows could not be written to ${fromFolder} (${String(error.code)}): they are listed above.\n`;
  }
}
