import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceStrip } from '#renderer/ui/choice-strip.tsx';
import { DayTile } from '#renderer/ui/day-tile.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { splitDate } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import styles from './booking.module.css';

const daysShown = 6;

interface DayStripProps {
  /** Every bookable day, YYYY-MM-DD, in order. */
  dates: readonly string[];
  countOf: (date: string) => number;
  /** The day whose times are shown. */
  looked: string;
  onDay: (date: string) => void;
}

/** Six days with their number of free times, and the way to the six before and after. */
export function DayStrip({ dates, countOf, looked, onDay }: DayStripProps) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const start = Math.floor(dates.indexOf(looked) / daysShown) * daysShown;
  const shown = dates.slice(start, start + daysShown);
  const before = dates.slice(0, start).findLast((date) => countOf(date) > 0);
  const after = dates.slice(start + daysShown).find((date) => countOf(date) > 0);
  const from = splitDate(shown[0] ?? looked, language).day;
  const to = splitDate(shown.at(-1) ?? looked, language).day;
  return (
    <>
      <div className={styles.week}>
        <Heading level={2}><Trans>{from} to {to}</Trans></Heading>
        <div className={styles.turns}>
          <Button icon={ChevronLeft} isDisabled={before === undefined} onPress={() => before && onDay(before)}><Trans>Earlier</Trans></Button>
          <Button trailingIcon={ChevronRight} isDisabled={after === undefined} onPress={() => after && onDay(after)}><Trans>Later</Trans></Button>
        </div>
      </div>
      <ChoiceStrip layout="spread" label={t`Days`} value={looked} onChange={onDay}>
        {shown.map((date) => {
          const count = countOf(date);
          return <DayTile key={date} date={date} {...splitDate(date, language)} isNone={count === 0} times={count === 0 ? <Trans>None</Trans> : <Plural value={count} one="# time" other="# times" />} />;
        })}
      </ChoiceStrip>
    </>
  );
}
