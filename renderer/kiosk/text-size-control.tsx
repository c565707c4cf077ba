import { Trans, useLingui } from '@lingui/react/macro';
import { ALargeSmall, Minus, Plus } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { cycleTextSize, stepTextSize, textSizes, useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { announce } from '#renderer/ui/live-region.tsx';
import styles from './foot-bar.module.css';
import { FootControl } from './foot-control.tsx';
import type { BarRoom } from './use-bar-room.ts';

/** Four sizes: a stepper where the bar is wide, else one button that goes round. */
export function TextSizeControl({ room }: { room: BarRoom }) {
  const { t } = useLingui();
  const size = useDisplayChoices((choices) => choices.textSize);
  const step = (by: 1 | -1) => {
    stepTextSize(by);
    const now = useDisplayChoices.getState().textSize;
    announce(t`Text ${now}%`);
  };
  if (room !== 'wide') {
    return <FootControl icon={ALargeSmall} name={t`Text ${size}%, change text size`} onPress={cycleTextSize}>{room === 'stacked-large' ? <Trans>{size}%</Trans> : <Trans>Text {size}%</Trans>}</FootControl>;
  }
  return (
    <div role="group" aria-label={t`Text size`} className={styles.stepper}>
      <Button icon={Minus} aria-label={t`Smaller text`} isDisabled={size === textSizes[0]} onPress={() => step(-1)} className={styles.step}>{''}</Button>
      <span className={styles.size}><ALargeSmall aria-hidden className={styles.sizeIcon} /><Trans>Text {size}%</Trans></span>
      <Button icon={Plus} aria-label={t`Larger text`} isDisabled={size === textSizes.at(-1)} onPress={() => step(1)} className={styles.step}>{''}</Button>
    </div>
  );
}
