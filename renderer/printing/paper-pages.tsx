import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { drawPages } from './draw-pages.ts';
import styles from './printing.module.css';

/** The paper as it will come out of the printer. */
export function PaperPages({ pdf, title }: { pdf: string; title: string }) {
  const { t } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  useEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    let isCurrent = true;
    setState('drawing');
    drawPages(pdf, widthInside(box)).then(
      (pages) => {
        if (!isCurrent) return;
        box.replaceChildren(...pages);
        setState('drawn');
      },
      () => { if (isCurrent) setState('failed'); },
    );
    return () => {
      isCurrent = false;
      box.replaceChildren();
    };
  }, [pdf]);
  return (
    <>
      {state === 'drawing' && <Skeleton lines={10} />}
      {state === 'failed' && <StatusBand tone="attention" title={<Trans>The paper can’t be shown here. It can still be printed.</Trans>} />}
      <div ref={place} className={styles.pages} role="img" aria-label={t`Preview: ${title}`} />
    </>
  );
}

function widthInside(box: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(box);
  return box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}
