import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { client } from '#renderer/api/client.ts';
import { Card } from '#renderer/ui/card.tsx';
import { RowList, TaskRow } from '#renderer/ui/task-row.tsx';

type Task = Awaited<ReturnType<typeof client.dashboard.get>>['setup'][number];

interface AccountSetupCardProps { tasks: Task[]; onHelp: () => void; onSchedule: () => void; onTwoFactor: () => void }

const rowsInSight = 4;

/** What is left to set up. A task whose screen is not there yet is the front desk's to help with. */
export function AccountSetupCard({ tasks, onHelp, onSchedule, onTwoFactor }: AccountSetupCardProps) {
  const { t } = useLingui();
  const asked = tasks.filter((task) => task.state !== 'not_needed');
  if (asked.every((task) => task.state === 'done')) return null;
  // What is done gives way to what is not, so that the visits below stay in sight.
  const shown = asked.length > rowsInSight ? asked.filter((task) => task.state !== 'done') : asked;
  const optionalLeft = shown.filter((task) => task.optional && task.state === 'todo').length;
  const names = { two_factor: t`Two-factor sign-in`, insurance: t`Insurance`, contact_details: t`Contact details`, documents: t`Documents`, schedule: t`Schedule a visit` };
  const opens: Partial<Record<Task['task'], () => void>> = { schedule: onSchedule, two_factor: onTwoFactor };
  const detail = (task: Task): string => {
    if (task.state === 'done') return t`Done`;
    if (task.state === 'waiting_for_staff') return t`The front desk is checking it`;
    if (task.task === 'schedule') return t`Pick a time`;
    if (task.task === 'two_factor') return t`Keep others out. It takes about 3 minutes.`;
    return task.optional ? t`Optional. The front desk can help.` : t`The front desk can help.`;
  };
  return (
    <Card title={<Trans>Account Setup</Trans>} beside={optionalLeft > 0 ? <Plural value={optionalLeft} one="# optional left" other="# optional left" /> : undefined}>
      <RowList>
        {shown.map((task) => (
          <TaskRow key={task.task} title={names[task.task]} detail={detail(task)} state={task.state === 'done' ? 'done' : task.state === 'waiting_for_staff' ? 'waiting' : 'todo'} onPress={task.state === 'todo' ? (opens[task.task] ?? onHelp) : undefined} />
        ))}
      </RowList>
    </Card>
  );
}
