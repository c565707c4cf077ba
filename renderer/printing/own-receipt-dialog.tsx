import { useLingui } from '@lingui/react/macro';
import { PaperDialog } from './paper-dialog.tsx';
import { ownPapers } from './use-paper-source.ts';

/** The receipt of a payment that was just made: look at it, print it. */
export function OwnReceiptDialog({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const { t } = useLingui();
  return <PaperDialog title={t`Receipt`} request={{ kind: 'receipt', entryId, paper: 'letter' }} source={ownPapers} reader="client" onClose={onClose} />;
}
