import { Trans } from '@lingui/react/macro';
import { Hand } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';

interface HelpDialogProps {
  isOpen: boolean;
  /** `called`: the desk has not answered yet. */
  state: 'none' | 'called' | 'answered';
  error: Error | null;
  onClose: () => void;
}

/** What Get help did. Nothing on the screen is lost meanwhile. */
export function HelpDialog({ isOpen, state, error, onClose }: HelpDialogProps) {
  const refusalWords = useRefusalWords();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} width="narrow" title={<Trans>Get help</Trans>} actions={<Button look="filled" size="big" autoFocus onPress={onClose}><Trans>Go on</Trans></Button>}>
      {error
        ? <StatusBand small announce tone="attention" title={refusalWords(error)} />
        : state === 'answered'
          ? <StatusBand small announce tone="done" title={<Trans>Someone is on the way to you.</Trans>} />
          : <StatusBand small announce tone="info" icon={Hand} title={<Trans>We told the front desk. Someone will come to you.</Trans>} />}
      <p><Trans>You can go on here meanwhile. What you typed is kept.</Trans></p>
    </Dialog>
  );
}
