import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { hostNow } from '#renderer/ui/host-clock.ts';
import { emptyDate, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';

type Span = 'this_year' | 'last_year' | 'recent' | 'own';
export type Period = { from: string; to: string };

interface ChoosePeriodProps { title: string; onChoose: (period: Period) => void; onClose: () => void; /** What else is to choose. */ children?: ReactNode }

const recentDays = 90;

/** Which days the paper is about. */
export function ChoosePeriod({ title, onChoose, onClose, children }: ChoosePeriodProps) {
  const { t } = useLingui();
  const [span, setSpan] = useState<Span>('this_year');
  const [from, setFrom] = useState(emptyDate);
  const [to, setTo] = useState(emptyDate);
  const [isAsked, setAsked] = useState(false);
  const [first, last] = [readDateBoxes(from), readDateBoxes(to)];
  const own = first.kind === 'date' && last.kind === 'date' && first.date <= last.date ? { from: first.date, to: last.date } : null;
  const go = () => {
    const period = span === 'own' ? own : periodOf(span);
    if (period) onChoose(period);
    else setAsked(true);
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={title}
      actions={
        <>
          <Button size="big" onPress={onClose}><Trans>Close</Trans></Button>
          <Button size="big" look="filled" onPress={go}><Trans>Look at it</Trans></Button>
        </>
      }
    >
      <AnswerGroup
        label={t`Which days?`} value={span} onChange={setSpan}
        answers={[{ value: 'this_year', label: t`This year until today` }, { value: 'last_year', label: t`All of last year` }, { value: 'recent', label: t`The last 90 days` }, { value: 'own', label: t`Other days` }]}
      />
      {span === 'own' && (
        <>
          <DateBoxes label={t`First day`} value={from} onChange={setFrom} />
          <DateBoxes label={t`Last day`} value={to} onChange={setTo} error={isAsked && !own ? t`Type both days as month, day and year. The first comes before the last.` : null} />
        </>
      )}
      {children}
    </Dialog>
  );
}

function periodOf(span: Exclude<Span, 'own'>): Period {
  const today = new Date(hostNow()).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  if (span === 'last_year') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  if (span === 'this_year') return { from: `${year}-01-01`, to: today };
  return { from: new Date(hostNow() - recentDays * 86_400_000).toISOString().slice(0, 10), to: today };
}
