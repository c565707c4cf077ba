import type { CDPSession, Page } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where a word of somebody was found: `storage: Vexleyaaab`. */
export type Trace = string;

/** Everything that a page, its browser and its profile on the disk hold, searched for words that must be gone. */
export async function findTraces(page: Page, profileFolder: string, words: readonly string[]): Promise<Trace[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const held = { ...(await readPage(page)), ...(await readBrowser(page, session)) };
    const inMemory = Object.entries(held).flatMap(([place, text]) => words.filter((word) => text.includes(word)).map((word) => `${place}: ${word}`));
    return [...inMemory, ...findOnDisk(profileFolder, words)];
  } finally {
    await session.detach();
  }
}

async function readPage(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const caches = 'caches' in window ? await window.caches.keys() : [];
    const databases = await indexedDB.databases();
    const workers = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistrations() : [];
    return {
      document: document.documentElement.outerHTML,
      title: document.title,
      address: location.href,
      storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      caches: JSON.stringify([caches, databases, workers.map(({ scope }) => scope)]),
      fields: JSON.stringify([...document.querySelectorAll('input, textarea')].map((field) => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : ''))),
      selection: String(getSelection()),
      state: JSON.stringify(history.state) ?? '',
    };
  });
}

async function readBrowser(page: Page, session: CDPSession): Promise<Record<string, string>> {
  const { entries } = await session.send('Page.getNavigationHistory');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const { cookies } = await session.send('Network.getCookies');
  const heap: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void heap.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return { history: JSON.stringify(entries), accessibility: JSON.stringify(nodes), cookies: JSON.stringify(cookies), heap: heap.join(''), clipboard: await readClipboard(page, session) };
}

/** The page itself may never read it: the search gives it the right, and the focus, for the moment. */
async function readClipboard(page: Page, session: CDPSession): Promise<string> {
  const context = page.context();
  await context.grantPermissions(['clipboard-read'], { origin: new URL(page.url()).origin });
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  try {
    return await page.evaluate(() => navigator.clipboard.readText());
  } finally {
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    await context.clearPermissions();
  }
}

function findOnDisk(folder: string, words: readonly string[]): Trace[] {
  return listFiles(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    // Chromium writes names in either.
    return words.filter((word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le')).map((word) => `disk ${file.slice(folder.length)}: ${word}`);
  });
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
