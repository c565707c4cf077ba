import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openAudit } from '#db/open-audit.ts';
import { explainsHead, findKeychainHead } from './backup/audit-head-in-keychain.ts';
import { auditHeadFile, auditHeadName, holdsHead, readAuditHead } from './backup/audit-head.ts';
import { findBackupFolder } from './backup/backup-folder.ts';
import { judgeAudit } from './backup/judge-audit.ts';
import { asStartTrouble, StartTrouble } from './exit-codes.ts';
import { findKeychain } from './platform/keychain.ts';
import { listKeys } from './platform/store-key.ts';

const usage = 'Usage: npm run audit:verify -- --data=DIR\nEnds with 0 when the audit is whole, 1 when it is not.';

/** Recomputes the audit's chain and compares it with the heads kept outside the store. Works beside a running program. */
async function verifyAudit(): Promise<number> {
  const { values } = parseArgs({ strict: false, options: { data: { type: 'string' } } });
  if (typeof values.data !== 'string') throw new StartTrouble(2, usage);
  const dataFolder = resolve(values.data);
  if (!existsSync(dataFolder)) throw new StartTrouble(5, 'That folder is not there.');
  // Read before the store: a running program goes on writing, and its head may only be behind.
  const outside = [{ place: "this computer's configuration folder", kept: readAuditHead(auditHeadFile(dataFolder)) }];
  const second = findBackupFolder(dataFolder);
  if (second !== null) outside.push({ place: 'the second folder', kept: readAuditHead(join(second, auditHeadName)) });
  const inKeychain = await findKeychainHead(await findKeychain(), dataFolder);
  const [found] = await listKeys({ dataFolder, isDemo: existsSync(join(dataFolder, 'demo.key')), storeExists: true });
  const opened = found && openAudit(dataFolder, found.key);
  if (!opened) throw new StartTrouble(5, 'There is no practice in that folder.');
  try {
    // A copy that was brought back since it was kept is told by the heads in the files.
    if (inKeychain && (holdsHead(opened, inKeychain) || !explainsHead(opened, inKeychain))) outside.push({ place: "the operating system's keychain", kept: { version: 1, head: inKeychain, restores: [], lost: [] } });
    const { isWhole, sentences } = judgeAudit(opened, outside);
    process.stdout.write(`${isWhole ? 'The audit is whole.' : 'The audit is NOT whole.'}\n${sentences.join('\n')}\n`);
    return isWhole ? 0 : 1;
  } finally {
    opened.close();
  }
}

try {
  process.exitCode = await verifyAudit();
} catch (cause) {
  const trouble = asStartTrouble(cause);
  if (!trouble) throw cause;
  process.stderr.write(`${trouble.message}\n`);
  process.exitCode = trouble.exitCode;
}
