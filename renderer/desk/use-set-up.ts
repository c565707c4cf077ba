import { useQuery } from '@tanstack/react-query';
import type { SetUpSteps } from '#main/contract/practice.ts';
import { api } from '#renderer/api/client.ts';
import { useStaff } from './staff.ts';

/** What must be there before the first visit; online booking is the practice's own choice. */
const needed = ['isNamed', 'hasLocation', 'hasProvider', 'hasService', 'hasHours', 'hasClient'] as const satisfies readonly (keyof SetUpSteps)[];

/** How far the practice is set up, for who may do it. `stepsLeft` is 0 while it is not known. */
export function useSetUp(): { steps: SetUpSteps | undefined; stepsLeft: number } {
  const { can } = useStaff();
  const steps = useQuery(api.practice.setUpSteps.queryOptions({ input: {}, enabled: can('practice_settings') })).data;
  return { steps, stepsLeft: steps ? needed.filter((step) => !steps[step]).length : 0 };
}
