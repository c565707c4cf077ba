import { Trans } from '@lingui/react/macro';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ClientSearch } from './client-search.tsx';
import type { GoTo } from './desk-place.ts';

/** Ctrl+K: find a client from everywhere. */
export function FindDialog({ isOpen, onClose, goTo }: { isOpen: boolean; onClose: () => void; goTo: GoTo }) {
  const open = (clientId: string) => {
    onClose();
    goTo({ kind: 'client', clientId });
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={<Trans>Find a client</Trans>} actions={<Button onPress={onClose}><Trans>Close</Trans></Button>}>
      <ClientSearch onOpen={open} />
    </Dialog>
  );
}
