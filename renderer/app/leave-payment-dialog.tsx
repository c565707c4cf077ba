import { Trans } from '@lingui/react/macro';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { holdPayment, useHeldPayment } from './held-payment.ts';

/** Says in words what becomes of a payment that is left open. */
export function LeavePaymentDialog() {
  const wish = useHeldPayment((held) => held.wish);
  const stay = () => useHeldPayment.setState({ wish: undefined });
  const leave = () => {
    holdPayment(false);
    wish?.();
  };
  return (
    <Dialog
      isOpen={wish !== undefined} onClose={stay} role="alertdialog" width="narrow" title={<Trans>This is not done yet</Trans>}
      actions={<><Button size="big" onPress={leave}><Trans>Leave anyway</Trans></Button><Button size="big" look="filled" autoFocus onPress={stay}><Trans>Stay here</Trans></Button></>}
    >
      <p><Trans>If you are paying on your phone, you can finish there. It shows in your account by itself.</Trans></p>
      <p><Trans>If you do nothing on your phone, the code stops working soon and no money is taken.</Trans></p>
    </Dialog>
  );
}
