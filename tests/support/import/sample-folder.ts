import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const harborStreet = resolve('tests/support/import/harbor-street');

/** The bytes of a sample folder's CSV files, some of them replaced by other text. */
export function sampleFiles(changes: Readonly<Record<string, string | undefined>> = {}): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const name of readdirSync(harborStreet).filter((file) => file.endsWith('.csv'))) files.set(name, readFileSync(join(harborStreet, name)));
  for (const [name, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(name);
    else files.set(name, new TextEncoder().encode(text));
  }
  return files;
}

/** The text of one sample file with one piece of it replaced. */
export function sampleText(name: string, from: string, to: string): string {
  const text = readFileSync(join(harborStreet, name), 'utf8');
  if (!text.includes(from)) throw new Error(`the sample ${name} does not hold ${from}`);
  return text.replace(from, to);
}
