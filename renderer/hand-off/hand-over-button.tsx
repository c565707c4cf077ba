import { Trans } from '@lingui/react/macro';
import { TabletSmartphone } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';

/** Opens the choice of a kiosk and of pages for one client. */
export function HandOverButton({ clientId, clientName }: { clientId: string; clientName: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={TabletSmartphone} onPress={() => setOpen(true)}><Trans>Hand over a kiosk</Trans></Button>
      {isOpen && <HandOverDialog clientId={clientId} clientName={clientName} onClose={() => setOpen(false)} />}
    </>
  );
}
