import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Banknote, Circle, CircleCheck, CircleSlash, FilePenLine, IdCard, UserRound, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BoardRow } from '#main/contract/check-in.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { formatTime } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import styles from './board.module.css';

type Step = BoardRow['steps'][number];

/** What is left before the visit. */
export function VisitSteps({ row }: { row: BoardRow }) {
  const { t } = useLingui();
  const time = formatTime(row.startsAt, row.timeZone);
  const done = row.stepsDone;
  const all = row.steps.length;
  const names: Record<Step['step'], string> = { documents: t`Documents`, contact: t`Contact details`, insurance: t`Insurance`, amount_due: t`Amount due` };
  return (
    <section className={styles.steps}>
      <div className={styles.visitHead}>
        <Heading level={3}><Trans>Before {time}</Trans></Heading>
        {all > 0 && <span><Trans>{done} of {all} done</Trans></span>}
      </div>
      {all > 0 && <span aria-hidden className={styles.progress}>{row.steps.map((step, at) => <span key={step.step} data-done={at < done || undefined} />)}</span>}
      <ul>
        <StepLine icon={row.arrivedAt === null ? Circle : CircleCheck} isDone={row.arrivedAt !== null} title={row.arrivedAt === null ? t`Not here yet` : t`Arrived`}>
          {row.arrivedAt !== null && formatTime(row.arrivedAt, row.timeZone)}
        </StepLine>
        {row.steps.map((step) => <StepLine key={step.step} icon={iconOf(step)} isDone={step.state === 'done'} title={names[step.step]}><StepState step={step} /></StepLine>)}
      </ul>
    </section>
  );
}

function StepState({ step: { step, state, amount } }: { step: Step }) {
  if (state === 'done') return <Trans>Done</Trans>;
  if (state === 'waived') return <Trans>Waived by the front desk</Trans>;
  if (step === 'documents') return <Plural value={amount} one="# document to do" other="# documents to do" />;
  if (step === 'amount_due') return <Trans>Owes {formatMoney(amount)}</Trans>;
  return <Trans>To do</Trans>;
}

const icons: Record<Step['step'], LucideIcon> = { documents: FilePenLine, contact: UserRound, insurance: IdCard, amount_due: Banknote };

function iconOf({ step, state }: Step): LucideIcon {
  if (state === 'done') return CircleCheck;
  return state === 'waived' ? CircleSlash : icons[step];
}

function StepLine({ icon: Icon, isDone, title, children }: { icon: LucideIcon; isDone: boolean; title: string; children: ReactNode }) {
  return (
    <li data-done={isDone || undefined}>
      <Icon aria-hidden />
      <span><b>{title}</b><span>{children}</span></span>
    </li>
  );
}
