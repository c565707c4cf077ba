import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bookingRows } from './booking-rows.ts';
import { callRows, signInRows } from './call-rows.ts';
import { hostRows } from './host-rows.ts';
import type { Bench, Row } from './measure.ts';
import { tableOf } from './print-table.ts';
import { balanceRows, dashboardRows, searchRows, slotRows } from './store-rows.ts';

const benches: readonly Bench[] = [hostRows, dashboardRows, slotRows, bookingRows, balanceRows, searchRows, callRows, signInRows];

const help = `npm run bench -- [options]
  --only=NAME     one of ${benches.map(({ name }) => name).join(', ')}
  --clients=N     the large clinic of N clients, made once and kept in the temporary folder
  --json=FILE     every row as JSON
Every figure is a ratio to a floor that is measured in the same run, in turn with ours.
`;

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, clients: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean' } } });
  const wanted = benches.filter(({ name }) => values.only === undefined || name === values.only);
  const clients = Number(values.clients ?? 0);
  if (values.help || wanted.length === 0 || !Number.isSafeInteger(clients) || clients < 0) {
    process.stdout.write(help);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const rows: Row[] = [];
  for (const bench of wanted) {
    process.stderr.write(`${bench.name} …\n`);
    rows.push(...(await bench.run({ clients })));
  }
  rows.sort((one, other) => one.number - other.number);
  process.stdout.write(`${tableOf(rows)}\n`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
}

await run();
