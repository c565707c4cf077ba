import { Trans, useLingui } from '@lingui/react/macro';
import { ListFilter } from 'lucide-react';
import type { BoardRow } from '#main/contract/check-in.ts';
import styles from './board.module.css';
import { boardFilters, fitsFilter, type BoardFilter } from './fits-filter.ts';

interface BoardFiltersProps {
  /** What the counts are of. */
  rows: readonly BoardRow[];
  allRows: readonly BoardRow[];
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
  providerId: string;
  onProvider: (providerId: string) => void;
}

/** The lists of the board with their counts, and one provider or all. */
export function BoardFilters({ rows, allRows, filter, onFilter, providerId, onProvider }: BoardFiltersProps) {
  const { t } = useLingui();
  const names: Record<BoardFilter, string> = {
    all: t`All`, here: t`Here`, needs: t`Needs something`, with_provider: t`With provider`, not_here: t`Not here yet`, done: t({ message: 'Done', context: 'visit' }),
  };
  const providers = [...new Map(allRows.map((row) => [row.providerId, row.providerName]))].toSorted(([, one], [, other]) => one.localeCompare(other));
  return (
    <div className={styles.filters}>
      <div role="group" aria-label={t`Which visits`} className={styles.chips}>
        {boardFilters.map((each) => (
          <button key={each} type="button" className={styles.chip} aria-pressed={each === filter} onClick={() => onFilter(each)}>
            {names[each]} <span>{rows.filter((row) => fitsFilter(row, each)).length}</span>
          </button>
        ))}
      </div>
      <label className={styles.provider}>
        <ListFilter aria-hidden /><span className="sr-only"><Trans>Provider</Trans></span>
        <select value={providerId} onChange={(event) => onProvider(event.currentTarget.value)}>
          <option value="">{t`All providers`}</option>
          {providers.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
        </select>
      </label>
    </div>
  );
}
