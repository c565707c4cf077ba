import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PaperLooks } from '#main/contract/paper-settings.ts';
import { api } from '#renderer/api/client.ts';
import { Card } from '#renderer/ui/card.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { PaperPages } from './paper-pages.tsx';
import styles from './printing.module.css';

/** So long nothing is typed, then the sample is drawn anew. */
const restMs = 600;

/** A sample statement as it would come out of the printer with what is typed now. */
export function LooksPreview({ looks }: { looks: PaperLooks }) {
  const { t } = useLingui();
  const [isSpanish, setSpanish] = useState(false);
  const settled = useSettled(JSON.stringify(looks));
  const sample = JSON.parse(settled) as PaperLooks;
  const { data, error } = useQuery(api.paperSettings.preview.queryOptions({ input: { looks: sample, language: isSpanish ? 'es' : 'en' }, placeholderData: keepPreviousData, gcTime: 0, retry: false }));
  return (
    <Card className={styles.preview ?? ''} title={<Trans>Sample</Trans>} beside={<CheckBox label={<Trans>In Spanish</Trans>} isSelected={isSpanish} onChange={setSpanish} />}>
      <RefusalBand error={error} />
      {data && <PaperPages pdf={data.pdf} title={t`Statement`} />}
    </Card>
  );
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
