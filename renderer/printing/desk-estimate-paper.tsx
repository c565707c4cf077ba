import { Trans, useLingui } from '@lingui/react/macro';
import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { papersOf } from './use-paper-source.ts';

/** Looks at one version of an estimate and prints it. */
export function DeskEstimatePaper({ clientId, versionId }: { clientId: string; versionId: string }) {
  const { t } = useLingui();
  const source = useMemo(() => papersOf(clientId), [clientId]);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={Printer} onPress={() => setOpen(true)}><Trans>Look and print</Trans></Button>
      {isOpen && <PaperDialog title={t`Good Faith Estimate`} request={{ kind: 'good_faith_estimate', versionId }} source={source} reader="staff" onClose={() => setOpen(false)} />}
    </>
  );
}
