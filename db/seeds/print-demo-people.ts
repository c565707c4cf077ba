import { demoPeople } from './demo-people.ts';

process.stdout.write(`${JSON.stringify(demoPeople, null, 2)}\n`);
