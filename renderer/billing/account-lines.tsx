import { Trans } from '@lingui/react/macro';
import { Clock, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AccountLine } from '#main/contract/billing.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDate } from '#renderer/ui/format-when.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import styles from './billing.module.css';
import { useLineWords } from './use-line-words.ts';

interface AccountLinesProps<Line extends AccountLine> {
  lines: readonly Line[];
  reader: 'client' | 'staff';
  /** More of a line: the desk's memo and what can be done about it. */
  drawMore?: (line: Line) => ReactNode;
}

/** The history, newest first, each line with what was owed after it. The same on both surfaces. */
export function AccountLines<Line extends AccountLine>({ lines, reader, drawMore }: AccountLinesProps<Line>) {
  return (
    <>
      <p className={styles.columns} aria-hidden>
        <span><Trans>Date</Trans></span>
        <span><Trans>What happened</Trans></span>
        <span className={styles.figure}><Trans>Amount</Trans></span>
        <span className={styles.figure}>{reader === 'client' ? <Trans>You owed</Trans> : <Trans>Balance</Trans>}</span>
      </p>
      <ol className={styles.lines}>{lines.map((line) => <OneLine key={line.id} line={line} reader={reader} more={drawMore?.(line)} />)}</ol>
    </>
  );
}

function OneLine({ line, reader, more }: { line: AccountLine; reader: 'client' | 'staff'; more: ReactNode }) {
  const language = useDisplayChoices((choices) => choices.language);
  const wordsOf = useLineWords(reader);
  const { title, detail } = wordsOf(line);
  const pending = line.insuranceExpectedCents > 0 ? formatMoney(line.insuranceExpectedCents) : null;
  return (
    <li className={line.correction === 'none' ? styles.line : `${styles.line} ${styles.corrected}`}>
      <span className={styles.date}>{formatDate(line.date, language)}</span>
      <span className={styles.what}>
        <b>{title}</b>
        {detail !== '' && <span className={styles.detail}>{detail}</span>}
        {pending !== null && <StatusWord pill tone="info" icon={Clock}><Trans>{pending} pending from insurance</Trans></StatusWord>}
        {line.correction === 'reversed' && <StatusWord pill tone="quiet" icon={Undo2}><Trans>Corrected later</Trans></StatusWord>}
        {more}
      </span>
      <span className={`${styles.figure} ${line.effectCents < 0 ? styles.less : ''}`}><b>{signed(line.effectCents)}</b></span>
      <span className={styles.figure}><span className="sr-only">{reader === 'client' ? <Trans>You owed</Trans> : <Trans>Balance</Trans>} </span>{formatMoney(line.runningCents)}</span>
    </li>
  );
}

/** `+$25.00`, `−$25.00`, `$0.00`. */
function signed(cents: number): string {
  return cents > 0 ? `+${formatMoney(cents)}` : cents < 0 ? `−${formatMoney(-cents)}` : formatMoney(0);
}
