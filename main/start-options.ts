import { parseArgs } from 'node:util';

export type StartOptions = {
  host: 'electron' | 'web' | undefined;
  port: number;
  data: string | undefined;
  demo: boolean;
  /** A folder or the demo was named, not only taken for want of a name. */
  isNamed: boolean;
  window: boolean;
  now: number | undefined;
  /** How the kiosk stands in Electron; undefined = by the number of displays. */
  kiosk: 'fullscreen' | 'window' | undefined;
  help: boolean;
};

/** A command line that cannot be followed; the message is the one sentence to print. */
export class OptionError extends Error {}

export const startHelp = `Usage: npm start -- [options]
  --host=electron|web  choose the host (default: Electron when its binary is there)
  --port=N             port of the Node host; 0 takes a free one (default 0)
  --data=DIR           the practice's folder; without it the demo clinic opens
  --demo               make or open the demo clinic in that folder
  --no-window          print the addresses, open no window (Node host)
  --kiosk=fullscreen|window  Electron: lock the kiosk's display or not (default: lock a second display)
  --now=ISO            the demo clinic's time at start
  --help               this text
`;

export function readStartOptions(args: readonly string[]): StartOptions {
  const values = parse(args);
  const port = Number(values.port ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new OptionError('--port needs a number from 0 to 65535.');
  if (values.host !== undefined && values.host !== 'electron' && values.host !== 'web') throw new OptionError('--host is electron or web.');
  if (values.kiosk !== undefined && values.kiosk !== 'fullscreen' && values.kiosk !== 'window') throw new OptionError('--kiosk is fullscreen or window.');
  if (values.host === 'electron' && values['no-window']) throw new OptionError('--no-window works with the Node host only.');
  const now = values.now === undefined ? undefined : Date.parse(values.now);
  if (Number.isNaN(now)) throw new OptionError('--now needs a time such as 2026-11-24T14:07:00-05:00.');
  const demo = values.demo || values.data === undefined;
  if (now !== undefined && !demo) throw new OptionError('--now works with the demo clinic only.');
  return { host: values.host, port, data: values.data, demo, isNamed: values.demo || values.data !== undefined, window: !values['no-window'], now, kiosk: values.kiosk, help: values.help };
}

/** Ours among all the switches of an Electron command line: Chromium reads the others. */
export function pickOwnOptions(argv: readonly string[]): string[] {
  return argv.filter((word) => /^--(?:data|now|kiosk)=|^--demo$/u.test(word));
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        host: { type: 'string' }, port: { type: 'string' }, data: { type: 'string' }, now: { type: 'string' }, kiosk: { type: 'string' },
        demo: { type: 'boolean', default: false }, 'no-window': { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new OptionError('That option is not known. npm start -- --help lists them.', { cause });
  }
}
