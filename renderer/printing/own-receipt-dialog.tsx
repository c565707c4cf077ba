import { useLingui } from '@lingui/react/macro';
import { PaperDialog } from './paper-dialog.tsx';
import { useOwnPapers } from './use-paper-source.ts';

/** The receipt of a payment that was just made: look at it, print it. */
export function OwnReceiptDialog({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const { t } = useLingui();
  const source = useOwnPapers();
  return <PaperDialog title={t`Receipt`} request={{ kind: 'receipt', entryId, paper: 'letter' }} source={source} reader="client" onClose={onClose} />;
}
