import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusedFileName } from './write-refused-file.ts';

export const importFileNames = [
  'practice.csv', 'locations.csv', 'providers.csv', 'services.csv', 'availability.csv', 'clients.csv', 'appointments.csv',
  'policies.csv', 'diagnoses.csv', 'charges.csv', 'payments.csv', 'balances.csv',
] as const;
export type ImportFileName = (typeof importFileNames)[number];

export type ImportFolder = { files: Map<ImportFileName, Uint8Array>; leftAlone: string[] };
export type FolderTrouble = { kind: 'unreadable'; sentence: string };

/** The bytes of the files that an import knows (in any case), and the names of those that it leaves alone. */
export function readImportFolder(folder: string): ({ kind: 'read' } & ImportFolder) | FolderTrouble {
  const found: ImportFolder = { files: new Map(), leftAlone: [] };
  try {
    for (const name of readdirSync(folder).sort()) {
      const known = importFileNames.find((file) => file === name.toLowerCase());
      if (known !== undefined && found.files.has(known)) return trouble(`${folder} holds ${known} twice, in different capitals. Keep one of them.`);
      if (known !== undefined) found.files.set(known, readFileSync(join(folder, name)));
      else if (!isRefusedFileName(name) && !name.startsWith('.')) found.leftAlone.push(name);
    }
  } catch (error) {
    return trouble(`${folder} can't be read${codeOf(error)}. Check the folder's name and your rights to it.`);
  }
  if (found.files.size === 0) return trouble(`${folder} holds none of the files of an import: ${importFileNames.join(', ')}.`);
  return { kind: 'read', ...found };
}

function trouble(sentence: string): FolderTrouble {
  return { kind: 'unreadable', sentence };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  return 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
}
