import { parseArgs } from 'node:util';

export type ImportOptions = { data: string; from: string; isDryRun: boolean };

export const importHelp = `Usage: npm run import -- --data=DIR --from=FOLDER [--dry-run]
  --data=DIR     the practice's folder; it is made where there is none
  --from=FOLDER  the folder with practice.csv, locations.csv, providers.csv, services.csv,
                 availability.csv, clients.csv, appointments.csv (any of them)
  --dry-run      say what would happen and change nothing
Ends with 0 when all rows are good, 2 when some are refused, 1 when nothing is imported.
`;

/** The options, the help that was asked for, or the one sentence that says what is wrong with them. */
export function readImportOptions(args: readonly string[]): ImportOptions | 'help' | { trouble: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, from: { type: 'string' }, 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    });
    if (values.help) return 'help';
    if (!values.data || !values.from) return { trouble: 'Name both folders: npm run import -- --data=DIR --from=FOLDER' };
    return { data: values.data, from: values.from, isDryRun: values['dry-run'] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // TypeError is how the parser says "not an option"
    return { trouble: 'That option is not known. npm run import -- --help lists them.' };
  }
}
