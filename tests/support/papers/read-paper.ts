import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What poppler and qpdf, which know nothing of us, make of a paper. */
export type ReadPaper = {
  text: string;
  /** Text page by page. */
  pages: string[];
  structure: string;
  isTagged: boolean;
  title: string;
  fonts: { name: string; embedded: boolean }[];
  /** Nothing when qpdf finds no fault. */
  faults: string;
};

let isInstalled = false;

/** Installed by apt where that is allowed, else the one command to run is named. */
function requireReaders(): void {
  if (isInstalled) return;
  const isThere = (tool: string): boolean => {
    try {
      execFileSync('which', [tool], { stdio: 'ignore' });
      return true;
    } catch (cause) {
      if (cause instanceof Error && 'status' in cause) return false;
      throw cause;
    }
  };
  if (!isThere('pdftotext') || !isThere('qpdf')) {
    if (process.getuid?.() !== 0 || !isThere('apt-get')) throw new Error('The tests of the papers need two PDF readers. On Debian: sudo apt-get install poppler-utils qpdf');
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'poppler-utils', 'qpdf'], { stdio: 'ignore' });
  }
  isInstalled = true;
}

export function readPaper(bytes: Uint8Array): ReadPaper {
  requireReaders();
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    const run = (tool: string, ...options: string[]): string => execFileSync(tool, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const facts = run('pdfinfo', file);
    const text = run('pdftotext', '-layout', file, '-');
    return {
      text, pages: text.split('\f').slice(0, -1), structure: run('pdfinfo', '-struct-text', file),
      isTagged: /Tagged:\s+yes/u.test(facts), title: /Title:\s+(.*)/u.exec(facts)?.[1] ?? '',
      fonts: run('pdffonts', file).trim().split('\n').slice(2).map((line) => ({ name: line.split(/\s+/u)[0] ?? '', embedded: /\syes (?:yes|no) (?:yes|no)\s/u.test(line) })),
      faults: findFaults(file),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function findFaults(file: string): string {
  try {
    execFileSync('qpdf', ['--check', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return '';
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
