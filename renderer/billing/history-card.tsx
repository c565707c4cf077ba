import { Trans } from '@lingui/react/macro';
import { ChevronDown, ChevronUp, ReceiptText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountLine } from '#main/contract/billing.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { AccountLines } from './account-lines.tsx';
import styles from './billing.module.css';
import { LineFilter } from './line-filter.tsx';
import type { LineChoice } from './line-filter.tsx';

const pageLength = 50;

interface HistoryCardProps<Line extends AccountLine> {
  lines: readonly Line[];
  lineCount: number;
  choice: LineChoice;
  onChoose: (choice: LineChoice) => void;
  reader: 'client' | 'staff';
  drawMore?: (line: Line) => ReactNode;
}

/** The account's history with its filters, fifty lines at a time. */
export function HistoryCard<Line extends AccountLine>({ lines, lineCount, choice, onChoose, reader, drawMore }: HistoryCardProps<Line>) {
  const first = choice.skip + 1;
  const last = choice.skip + lines.length;
  return (
    <Card title={<Trans>History</Trans>}>
      <LineFilter choice={choice} onChange={onChoose} />
      {lines.length === 0
        ? <EmptyState icon={ReceiptText} title={<Trans>Nothing here yet</Trans>}><Trans>Visits and payments show here.</Trans></EmptyState>
        : <AccountLines lines={lines} reader={reader} {...(drawMore ? { drawMore } : {})} />}
      {lineCount > lines.length && (
        <div className={styles.pager}>
          <span><Trans>{first} to {last} of {lineCount}</Trans></span>
          {choice.skip > 0 && <Button look="quiet" icon={ChevronUp} onPress={() => onChoose({ ...choice, skip: Math.max(0, choice.skip - pageLength) })}><Trans>Show newer</Trans></Button>}
          {last < lineCount && <Button look="quiet" icon={ChevronDown} onPress={() => onChoose({ ...choice, skip: last })}><Trans>Show older</Trans></Button>}
        </div>
      )}
    </Card>
  );
}
