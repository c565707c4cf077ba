import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { forgetUnsavedWork, useUnsavedWork } from './unsaved-work.ts';

/** Asks before typed words are lost: when the person goes elsewhere in the page, and by the browser's own question when the page is closed. */
export function LeaveDialog() {
  const wish = useUnsavedWork((work) => work.wish);
  const hasDrafts = useUnsavedWork((work) => Object.keys(work.drafts).length > 0);
  useEffect(() => {
    if (!hasDrafts) return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [hasDrafts]);
  const stay = () => useUnsavedWork.setState({ wish: undefined });
  const leave = () => {
    forgetUnsavedWork();
    wish?.();
  };
  return (
    <Dialog
      isOpen={wish !== undefined} onClose={stay} role="alertdialog" width="narrow" title={<Trans>Leave without saving?</Trans>}
      actions={<><Button size="big" onPress={leave}><Trans>Leave without saving</Trans></Button><Button size="big" look="filled" autoFocus onPress={stay}><Trans>Keep typing</Trans></Button></>}
    >
      <p><Trans>What you typed here is not saved yet.</Trans></p>
    </Dialog>
  );
}
