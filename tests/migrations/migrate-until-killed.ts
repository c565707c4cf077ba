import { connectTo, migrateTo } from './open-at.ts';

/** Migrates, and kills its own process before so many statements of the migration have run. */
const [dataFolder = '', key = '', migrationsFolder = '', killAt = ''] = process.argv.slice(2);
let isMigrating = false;
let count = 0;
const connection = connectTo(dataFolder, Buffer.from(key, 'hex'), (sql) => {
  if (sql === 'BEGIN') isMigrating = true;
  if (!isMigrating) return;
  count += 1;
  if (count > Number(killAt)) process.kill(process.pid, 'SIGKILL');
});
migrateTo(connection, migrationsFolder);
connection.close();
process.stdout.write(`${count}`);
