import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type WindowChoice = { kind: 'windows'; binary: string } | { kind: 'addresses'; why: string };

type Machine = { environment: NodeJS.ProcessEnv; platform: NodeJS.Platform; userId: number | undefined; isThere: (file: string) => boolean };

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe', 'msedge.exe'];
const fixedPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
};

/** Whether the Node host opens windows of its own; else the reason, in words that end a sentence. */
export function chooseWindows(wanted: boolean, machine: Machine = { environment: process.env, platform: process.platform, userId: process.getuid?.(), isThere: existsSync }): WindowChoice {
  const { environment, platform, userId } = machine;
  if (!wanted) return { kind: 'addresses', why: '--no-window was asked for' };
  // As root Chromium runs without its sandbox only: never beside real records.
  if (userId === 0) return { kind: 'addresses', why: 'this is the root user, and a browser must not run as root' };
  if (platform === 'linux' && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) return { kind: 'addresses', why: 'there is no display' };
  const binary = findChromium(machine);
  return binary === undefined ? { kind: 'addresses', why: 'Chromium is not installed' } : { kind: 'windows', binary };
}

function findChromium({ environment, platform, isThere }: Machine): string | undefined {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(fixedPlaces[platform] ?? [])].find(isThere);
}
