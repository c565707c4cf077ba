import { Trans, useLingui } from '@lingui/react/macro';
import type { client } from '#renderer/api/client.ts';
import { Card } from '#renderer/ui/card.tsx';
import { RowList, TaskRow } from '#renderer/ui/task-row.tsx';

type Task = Awaited<ReturnType<typeof client.dashboard.get>>['setup'][number];

/** What is left to set up. A task whose screen is not there yet is the front desk's to help with. */
export function AccountSetupCard({ tasks, onHelp, onSchedule }: { tasks: Task[]; onHelp: () => void; onSchedule: () => void }) {
  const { t } = useLingui();
  const shown = tasks.filter((task) => task.state !== 'not_needed');
  if (shown.every((task) => task.state === 'done')) return null;
  const names = { two_factor: t`Two-factor sign-in`, insurance: t`Insurance`, contact_details: t`Contact details`, documents: t`Documents`, schedule: t`Schedule a visit` };
  const detail = (task: Task): string => {
    if (task.state === 'done') return t`Done`;
    if (task.state === 'waiting_for_staff') return t`The front desk is checking it`;
    if (task.task === 'schedule') return t`Pick a time`;
    return task.optional ? t`Optional. The front desk can help.` : t`The front desk can help.`;
  };
  return (
    <Card title={<Trans>Account Setup</Trans>}>
      <RowList>
        {shown.map((task) => (
          <TaskRow key={task.task} title={names[task.task]} detail={detail(task)} state={task.state === 'done' ? 'done' : task.state === 'waiting_for_staff' ? 'waiting' : 'todo'} onPress={task.state === 'todo' ? (task.task === 'schedule' ? onSchedule : onHelp) : undefined} />
        ))}
      </RowList>
    </Card>
  );
}
