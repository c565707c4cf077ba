import { Trans, useLingui } from '@lingui/react/macro';
import { Hourglass, LogOut } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { CountdownRing } from '#renderer/ui/countdown-ring.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { announce } from '#renderer/ui/live-region.tsx';
import styles from './idle-warning.module.css';
import { idleEndMs, idleWarnMs } from './use-idle-clock.ts';

interface IdleWarningProps {
  secondsLeft: number;
  isSignedIn: boolean;
  onStay: () => void;
  onEnd: () => void;
}

/** Covers the whole page, which leaves the accessibility tree; the foot bar stays. */
export function IdleWarning({ secondsLeft, isSignedIn, onStay, onEnd }: IdleWarningProps) {
  const { t } = useLingui();
  const speaks = secondsLeft === 10;
  useEffect(() => {
    if (speaks) announce(t`10 seconds left`);
  }, [speaks, t]);
  return (
    <Dialog
      isOpen mustAnswer cover centered role="alertdialog" onClose={onStay} title={<Trans>Are you still here?</Trans>}
      above={<CountdownRing size="big" secondsLeft={secondsLeft} secondsTotal={(idleEndMs - idleWarnMs) / 1000} />}
      actions={
        <div className={styles.actions}>
          <Button size="big" icon={LogOut} onPress={onEnd}>{isSignedIn ? <Trans>Done – sign out</Trans> : <Trans>Start over</Trans>}</Button>
          <Button look="filled" size="big" icon={Hourglass} autoFocus onPress={onStay} className={styles.stay}><Trans>I need more time</Trans></Button>
        </div>
      }
    >
      <p className={styles.words}>
        {isSignedIn
          ? <Trans>In {secondsLeft} seconds we’ll sign you out so no one else can see your page.</Trans>
          : <Trans>In {secondsLeft} seconds we’ll clear this screen for the next person.</Trans>}
      </p>
    </Dialog>
  );
}
