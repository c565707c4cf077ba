import { z } from 'zod';
import { refuses } from './errors.ts';
import { forStaff } from './policy.ts';
import { instant, nothing } from './values.ts';

/** A folder's path as the computer knows it, spaces and all. */
const folderPath = z.string().min(1).max(1_000);
const copyKind = z.enum(['regular', 'before_update', 'before_restore']);

export const backup = {
  /** What endangers the records. Paths are for those who set them. */
  state: forStaff(null).input(nothing).output(
    z.strictObject({
      /** False in the demo clinic. */
      isNeeded: z.boolean(),
      hasFolder: z.boolean(),
      /** The second folder lies on the disk of the records: it dies with it. */
      isSameDisk: z.boolean(),
      lastCopyAt: instant.nullable(),
      /** missing: the folder is not there or takes no file; failed: the copy could not be written or read back. */
      trouble: z.enum(['missing', 'failed']).nullable(),
      /** False = the store no longer held the head of the audit that is kept outside it. */
      isAuditWhole: z.boolean(),
      /** A copy took the store's place and the owner has not read it yet. */
      restored: z.strictObject({ restoredAt: instant, copyMadeAt: instant }).nullable(),
      /** The copy that was wanted could not take the store's place: the records of before are open, unchanged, and the owner has not read it yet. */
      restoreFailed: z.strictObject({ failedAt: instant, copyMadeAt: instant.nullable() }).nullable(),
      /** The weekly check: the newest copy was opened and read to its end. damaged: it could not be; other_records: it does not lead to the records of now. */
      drill: z.strictObject({ checkedAt: instant, copyMadeAt: instant, result: z.enum(['good', 'damaged', 'other_records']), clients: z.int(), ledgerLines: z.int() }).nullable(),
    }),
  ),
  get: forStaff('practice_settings').input(nothing).output(
    z.strictObject({
      folder: folderPath.nullable(),
      /** Newest first, at most 30. */
      copies: z.array(z.strictObject({ madeAt: instant, kind: copyKind })),
    }),
  ),
  /** Null = no second folder any more. The first copy starts at once. */
  setFolder: forStaff('practice_settings').input(z.strictObject({ folder: folderPath.nullable() })).output(nothing).errors(refuses('FOLDER_REFUSED')),
  /** Waits until the copy is written and read back. */
  copyNow: forStaff('practice_settings').input(nothing).output(z.strictObject({ isDone: z.boolean() })),
  /** The owner has read of a restore, or of one that failed. */
  acceptRestore: forStaff('security').input(nothing).output(nothing),
  /** The chosen copy takes the place of the records, which are kept aside. Answers before it happens; then everybody signs in again. */
  restore: forStaff('security')
    .input(z.strictObject({ madeAt: instant, kind: copyKind, password: z.string().min(1).max(1024) }))
    .output(nothing)
    .errors(refuses('WRONG_SIGN_IN', 'TRY_LATER', 'COPY_DAMAGED')),
};
