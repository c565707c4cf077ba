import { Trans } from '@lingui/react/macro';
import { Lock, RotateCcw } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';

interface RefusedStepProps {
  /** Too many tries at this kiosk; undefined for every other cause. */
  retryAfterSeconds: number | undefined;
  onTryAgain: () => void;
  onSignIn: () => void;
}

/** One sentence for every cause: it must not tell whether somebody is a client here. The desk sees which it was. */
export function RefusedStep({ retryAfterSeconds, onTryAgain, onSignIn }: RefusedStepProps) {
  return (
    <StepPage
      title={<Trans>We couldn’t check you in here. Please see the front desk.</Trans>}
      hint={retryAfterSeconds ? <Trans>You can try again in {retryAfterSeconds} seconds.</Trans> : undefined}
      moreActions={
        <>
          <Button size="big" icon={Lock} onPress={onSignIn}><Trans>Sign in</Trans></Button>
          <Button look="filled" size="big" icon={RotateCcw} onPress={onTryAgain}><Trans>Try again</Trans></Button>
        </>
      }
    />
  );
}
