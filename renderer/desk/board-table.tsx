import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { BoardRow } from '#main/contract/check-in.ts';
import { formatTime } from '#renderer/ui/format-when.ts';
import styles from './board.module.css';
import { BoardFlags } from './board-flags.tsx';
import { BoardStage } from './board-stage.tsx';
import { WaitingBar } from './waiting-bar.tsx';

interface BoardTableProps {
  rows: readonly BoardRow[];
  chosenId: string | undefined;
  onChoose: (appointmentId: string) => void;
  onOpen: (clientId: string) => void;
}

/** Rows that stay in sight above the one that the day has come to. */
const rowsAbove = 2;

/** Arrow keys, Home and End choose a visit; Enter opens the client's page. */
export function BoardTable({ rows, chosenId, onChoose, onOpen }: BoardTableProps) {
  const { t } = useLingui();
  const body = useRef<HTMLTableSectionElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const atFirst = useRef(chosenId);
  useEffect(() => {
    // What is over stays above: the day opens where it stands now.
    const at = rows.findIndex((row) => row.appointmentId === atFirst.current);
    const above = body.current?.rows[at - rowsAbove];
    if (above && scroll.current) scroll.current.scrollTop = above.offsetTop - (body.current?.offsetTop ?? 0);
    atFirst.current = undefined;
  }, [rows]);
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const row = rows[at];
    if (event.key === 'Enter' && row) onOpen(row.clientId);
    const next = rows[nextAt(event.key, at, rows.length)];
    if (!next) return;
    event.preventDefault();
    onChoose(next.appointmentId);
    body.current?.rows[rows.indexOf(next)]?.focus();
  };
  return (
    <div ref={scroll} className={styles.scroll}>
      <table role="grid" aria-label={t`Visits. Arrow keys choose, Enter opens the client.`} className={styles.table}>
        <thead>
          <tr>
            <th scope="col"><Trans>Time</Trans></th><th scope="col"><Trans>Client</Trans></th><th scope="col"><Trans>Provider</Trans></th>
            <th scope="col"><Trans>Status</Trans></th><th scope="col"><Trans>Waiting</Trans></th><th scope="col"><Trans>Flags</Trans></th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, at) => (
            <tr
              key={row.appointmentId} tabIndex={row.appointmentId === chosenId ? 0 : -1} aria-selected={row.appointmentId === chosenId} data-over={isOver(row) || undefined}
              onClick={() => onChoose(row.appointmentId)} onDoubleClick={() => onOpen(row.clientId)} onKeyDown={(event) => onKeyDown(event, at)}
            >
              <td className={styles.time}>{formatTime(row.startsAt, row.timeZone)}</td>
              <td className={styles.name}>{row.clientName}</td>
              <td>{row.providerName}</td>
              <td><BoardStage row={row} /></td>
              <td><WaitingBar row={row} /></td>
              <td><BoardFlags row={row} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nextAt(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

/** Nothing is left to do about it today. */
export function isOver({ stage }: BoardRow): boolean {
  return stage === 'done' || stage === 'cancelled' || stage === 'no_show';
}
