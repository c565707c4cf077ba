import { Trans } from '@lingui/react/macro';
import { Hand } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';

interface PayDialogProps { isOpen: boolean; responsibilityCents: number; onClose: () => void; onHelp: () => void }

/** Until a card processor is set up, money changes hands at the front desk. No card number can be typed anywhere. */
export function PayDialog({ isOpen, responsibilityCents, onClose, onHelp }: PayDialogProps) {
  const owed = formatMoney(responsibilityCents);
  return (
    <Dialog
      isOpen={isOpen} onClose={onClose} title={<Trans>Please pay at the front desk</Trans>}
      actions={
        <>
          <Button size="big" onPress={onClose}><Trans>Close</Trans></Button>
          <Button size="big" look="filled" icon={Hand} onPress={() => { onClose(); onHelp(); }}><Trans>Call someone to me</Trans></Button>
        </>
      }
    >
      <p>{responsibilityCents > 0 ? <Trans>You owe {owed} now. You can pay all of it or a part.</Trans> : <Trans>You owe nothing now. You can still pay ahead.</Trans>}</p>
      <p><Trans>The front desk takes cash, checks and cards, and gives you a receipt.</Trans></p>
    </Dialog>
  );
}
