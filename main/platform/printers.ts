import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { promisify } from 'node:util';

const run = promisify(execFile);
const commandMs = 15_000;

/** Where a job stands with the system. `unknown`: the system could not be asked just now. */
export type SystemJobState = 'waiting' | 'over' | 'unknown';

/** The printers of this computer. */
export type SystemPrinters = {
  listQueues(): Promise<string[]>;
  /** @returns the system's name of the job. A queue that takes a job has printed nothing yet. */
  submit(job: { queue: string; title: string; bytes: Uint8Array; /** As it is, past the driver: the bytes are the printer's own commands. */ isRaw: boolean }): Promise<string>;
  stateOf(systemJob: string): Promise<SystemJobState>;
  cancel(systemJob: string): Promise<void>;
};

/** CUPS, on Linux and macOS. The paper goes in by standard input: no file of it is ever written. */
export const cupsPrinters: SystemPrinters = {
  listQueues: async () => {
    try {
      const { stdout } = await run('lpstat', ['-e'], { timeout: commandMs });
      return stdout.split('\n').filter((line) => line !== '');
    } catch (cause) {
      // lpstat ends with an error where there is no queue, and where CUPS is not there at all.
      if (cause instanceof Error && ('code' in cause)) return [];
      throw cause;
    }
  },
  submit: async ({ queue, title, bytes, isRaw }) => {
    const sending = run('lp', ['-d', queue, '-t', title, ...(isRaw ? ['-o', 'raw'] : [])], { timeout: commandMs });
    sending.child.stdin?.end(bytes);
    const { stdout } = await sending;
    const name = /request id is (\S+)/u.exec(stdout)?.[1];
    if (!name) throw new Error('the print system gave the job no name');
    return name;
  },
  stateOf: async (systemJob) => {
    try {
      const { stdout } = await run('lpstat', ['-W', 'not-completed', '-o'], { timeout: commandMs });
      return stdout.split('\n').some((line) => line.startsWith(`${systemJob} `)) ? 'waiting' : 'over';
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause) return 'unknown';
      throw cause;
    }
  },
  cancel: async (systemJob) => {
    await run('cancel', [systemJob], { timeout: commandMs });
  },
};

/** A receipt printer at an address of its own: it has it when the line closed in order. */
export function sendToAddress({ host, port, bytes }: { host: string; port: number; bytes: Uint8Array }): Promise<void> {
  return new Promise((resolve, reject) => {
    const line = connect({ host, port, timeout: commandMs }, () => line.end(bytes));
    line.on('timeout', () => line.destroy(new Error('the printer does not answer')));
    line.on('error', reject);
    line.on('close', (hadError) => {
      if (!hadError) resolve();
    });
  });
}
