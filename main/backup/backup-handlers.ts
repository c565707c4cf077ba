import { os, staffOf } from '#main/api/implementer.ts';
import { proveStaffPassword } from '#main/api/prove-staff-password.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Backup, Services } from '#main/api/services.ts';

/** @throws NOT_FOUND in the demo clinic and in tests of single words: there is nothing to keep */
function backupOf({ backup }: Services): Backup {
  if (!backup) throw refusal('NOT_FOUND');
  return backup;
}

/** Whoever takes the records back in time shows once more who they are. */
const restore = os.backup.restore.handler(async ({ context, input, errors }) => {
  const { services } = context;
  const { staff } = staffOf(context);
  const backup = backupOf(services);
  await proveStaffPassword(services, staff, 'restore', input.password);
  const why = await backup.restore({ madeAt: input.madeAt, kind: input.kind });
  if (why === 'gone') throw refusal('NOT_FOUND');
  if (why === 'damaged') throw errors.COPY_DAMAGED();
  return {};
});

const copiesShown = 30;

export const backupHandlers = {
  state: os.backup.state.handler(({ context: { services } }) => {
    const state = services.backup?.state();
    if (!state) return { isNeeded: false, hasFolder: false, isSameDisk: false, lastCopyAt: null, trouble: null, isAuditWhole: true, restored: null, restoreFailed: null, drill: null };
    const { folder, ...rest } = state;
    return { isNeeded: true, hasFolder: folder !== null, ...rest };
  }),
  get: os.backup.get.handler(({ context: { services } }) => {
    const { backup } = services;
    return { folder: backup?.state().folder ?? null, copies: (backup?.listCopies() ?? []).slice(0, copiesShown).map(({ madeAt, kind }) => ({ madeAt, kind })) };
  }),
  setFolder: os.backup.setFolder.handler(({ context: { services }, input, errors }) => {
    const reason = backupOf(services).setFolder(input.folder);
    if (reason) throw errors.FOLDER_REFUSED({ data: { reason } });
    services.changes.publish('practice');
    return {};
  }),
  copyNow: os.backup.copyNow.handler(async ({ context: { services } }) => ({ isDone: await backupOf(services).copyNow() })),
  acceptRestore: os.backup.acceptRestore.handler(({ context: { services } }) => {
    backupOf(services).acceptRestore();
    services.changes.publish('practice');
    return {};
  }),
  restore,
};
