import { Trans } from '@lingui/react/macro';
import { Button } from '#renderer/ui/button.tsx';
import type { GoTo } from './desk-place.ts';
import { useSetUp } from './use-set-up.ts';

/** Beside "Saved" while the practice is being set up: back to the list of steps. */
export function SetUpNext({ goTo }: { goTo: GoTo }) {
  const { stepsLeft } = useSetUp();
  if (stepsLeft === 0) return null;
  return <Button look="outlined" onPress={() => goTo({ kind: 'set_up' })}><Trans>Go on setting up</Trans></Button>;
}
