import { randomUUID } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lockFolder } from '#db/lock-folder.ts';
import { hasStore, openStore } from '#db/open-store.ts';
import { roles } from './contract/policy.ts';
import { beginAuditHead } from './backup/audit-head.ts';
import { asStartTrouble, StartTrouble } from './exit-codes.ts';
import { systemClock } from './platform/clock.ts';
import { findOrMakeKey } from './platform/store-key.ts';
import { foldUsername } from './sign-in/fold-username.ts';
import { inviteStaff } from './sign-in/invite-staff.ts';
import type { Invited } from './sign-in/invite-staff.ts';

const usage = `Usage: npm run add-staff -- --data=DIR --role=ROLE --name=NAME [--username=USERNAME]
ROLE is one of ${roles.join(', ')}. The username is the name in one word where none is given.
`;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Decision 19: makes a member of staff without a screen and prints the one-time set-up code. */
async function addStaff(): Promise<void> {
  const { data, role, name, username } = readOptions();
  const dataFolder = resolve(data);
  const unlock = lockFolder(dataFolder);
  try {
    if (!hasStore(dataFolder)) beginAuditHead(dataFolder, systemClock().now());
    const { key } = await findOrMakeKey({ dataFolder, isDemo: false, storeExists: hasStore(dataFolder) });
    const store = openStore({ dataFolder, key, migrationsFolder: join(root, 'db', 'migrations') });
    const now = systemClock().now();
    const actor = { actorKind: 'system', actorId: null, surface: 'command' } as const;
    const command = 'deskSignIn.addStaff';
    const invited = store.transaction((): Invited => {
      if (store.signIn.findStaff(foldUsername(username))) throw new StartTrouble(12, 'Someone has this username. Choose another with --username=USERNAME.');
      const member = inviteStaff(store, { name, username, role, providerId: null }, now);
      store.outbox.append({ idempotencyKey: randomUUID(), command, subject: 'staff', subjectId: member.id, ...actor, tappedAt: now, recordedAt: now });
      store.audit.append({ at: now, ...actor, procedure: command, outcome: 'done', detail: null, clientIds: '[]' });
      return member;
    });
    store.close();
    process.stdout.write(`username=${username} code=${invited.setupCode}\nAt the desk: "I have a set-up code". It works once, for 48 hours.\n`);
  } finally {
    unlock();
  }
}

function readOptions() {
  const { values } = parseArgs({ strict: false, options: { data: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' }, username: { type: 'string' } } });
  const role = roles.find((one) => one === values.role);
  const name = typeof values.name === 'string' ? values.name.trim() : '';
  if (typeof values.data !== 'string' || !role || name === '') throw new StartTrouble(2, usage.trimEnd());
  const username = typeof values.username === 'string' ? values.username : foldUsername(name).replace(/\s+/gu, '.');
  return { data: values.data, role, name, username };
}

try {
  await addStaff();
} catch (cause) {
  const trouble = asStartTrouble(cause);
  if (!trouble) throw cause;
  process.stderr.write(`${trouble.message}\n`);
  process.exitCode = trouble.exitCode;
}
