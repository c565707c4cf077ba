import { useLingui } from '@lingui/react/macro';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';

/** Why a folder cannot take the copies, and what to do. */
export function useFolderWords(): (error: unknown) => string {
  const { t } = useLingui();
  const say = useSayRefusal();
  return (error) => {
    const refusal = readRefusal(error);
    if (refusal?.code !== 'FOLDER_REFUSED') return say(error);
    switch (refusal.reason) {
      case 'not_absolute': return t`Type the whole path, from the first slash or the drive letter on.`;
      case 'missing': return t`There is no such folder. Make it first, or plug the disk in.`;
      case 'inside_records': return t`This is where the records are. Choose a folder on another disk.`;
      default: return t`Anteroom may not write into this folder. Choose another one, or ask for the right to write.`;
    }
  };
}
