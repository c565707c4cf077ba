import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser profile that lives as long as one window: nothing is offered to the next person, and nothing stays on the disk. */
export type Profile = { folder: string; environment: NodeJS.ProcessEnv; remove(): void };

const prefix = 'anteroom-window-';

const preferences = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false, exit_type: 'Normal' },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  download: { prompt_for_download: false },
};
/** What a window needs of the user's environment. Everything that it would write by itself goes into the profile. */
const passedOn = ['PATH', 'DISPLAY', 'WAYLAND_DISPLAY', 'XDG_RUNTIME_DIR', 'XDG_SESSION_TYPE', 'LANG', 'LC_ALL', 'TZ', 'SystemRoot', 'windir'];

export function makeProfile(source: NodeJS.ProcessEnv = process.env): Profile {
  // mkdtemp makes it for this user only.
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences), { mode: 0o600 });
  const environment: NodeJS.ProcessEnv = { HOME: folder, TMPDIR: folder, XAUTHORITY: source['XAUTHORITY'] ?? join(homedir(), '.Xauthority') };
  for (const name of passedOn) if (source[name] !== undefined) environment[name] = source[name];
  // A browser that is just ending may still write.
  return { folder, environment, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) };
}

/** A host that was killed could not tidy up: what its windows held must not stay on the disk. */
export function removeAbandonedProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const processId = Number(/^anteroom-window-(\d+)-/u.exec(name)?.[1]);
    const folder = join(tmpdir(), name);
    if (processId > 0 && !isRunning(processId) && statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.()) rmSync(folder, { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (cause) {
    // EPERM: it runs, and is somebody else's.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
