import { useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useDisplayChoices } from './display-choices.ts';
import styles from './scroll-column.module.css';

interface ScrollColumnProps {
  className?: string;
  children: ReactNode;
}

interface Place {
  overflows: boolean;
  atTop: boolean;
  atEnd: boolean;
  /** Shares of the whole, 0-1, for the drawn bar. */
  start: number;
  share: number;
}

const whole: Place = { overflows: false, atTop: true, atEnd: true, start: 0, share: 1 };

/** Scrolls by touch and wheel; at 170 and 200 % large up and down buttons move it by whole blocks. */
export function ScrollColumn({ className, children }: ScrollColumnProps) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(whole);
  const hasButtons = useDisplayChoices((choices) => choices.textSize >= 170) && place.overflows;
  const measure = useCallback(() => box.current && setPlace(placeOf(box.current)), []);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    if (content.current) observer.observe(content.current);
    return () => observer.disconnect();
  }, [measure]);
  const move = (direction: 1 | -1) => box.current && scrollByBlocks(box.current, direction);

  return (
    <div className={`${styles.frame} ${className ?? ''}`}>
      <div ref={box} className={styles.box} onScroll={measure}>
        <div ref={content} className={styles.content}>{children}</div>
      </div>
      {hasButtons && (
        <div className={styles.rail}>
          <AriaButton className={styles.button} aria-label={t`Up`} isDisabled={place.atTop} onPress={() => move(-1)}><ChevronUp aria-hidden /></AriaButton>
          <span aria-hidden className={styles.track}><span className={styles.thumb} style={{ top: `${place.start * 100}%`, height: `${place.share * 100}%` }} /></span>
          <AriaButton className={styles.button} aria-label={t`Down`} isDisabled={place.atEnd} onPress={() => move(1)}><ChevronDown aria-hidden /></AriaButton>
        </div>
      )}
    </div>
  );
}

function placeOf(box: HTMLElement): Place {
  const { scrollTop, clientHeight, scrollHeight } = box;
  return { overflows: scrollHeight > clientHeight + 1, atTop: scrollTop <= 1, atEnd: scrollTop + clientHeight >= scrollHeight - 1, start: scrollTop / scrollHeight, share: clientHeight / scrollHeight };
}

/** Nearly one screenful, so that the last line read stays in sight. */
function scrollByBlocks(box: HTMLElement, direction: 1 | -1) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  box.scrollBy({ top: direction * box.clientHeight * 0.85, behavior: calm ? 'auto' : 'smooth' });
}
