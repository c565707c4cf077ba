import { useLingui } from '@lingui/react/macro';
import type { RefusedArrival } from './refused-arrivals.tsx';

/** Why a kiosk sent somebody to the front desk, for staff. */
export function useRefusedWords(): Record<RefusedArrival['cause'], string> {
  const { t } = useLingui();
  return {
    unknown: t`No visit today with this date of birth and name. Check the spelling, or add the client.`,
    ambiguous: t`Two clients today have this date of birth and name. Ask who it is, then press “The client is here”.`,
    too_early: t`Came before check-in opens for this visit.`,
    too_late: t`Came after check-in closed for this visit.`,
    blocked: t`Self check-in is off for this client. It is on the client’s page.`,
    cancelled: t`Today’s visit is canceled.`,
    no_show: t`Today’s visit is already marked “Did not come”.`,
    telehealth: t`Today’s visit is a video visit.`,
    no_letters: t`The last name has no letters that the kiosk can ask for.`,
    other_day: t`Has a visit on another day, not today.`,
    throttled: t`Too many wrong tries at this kiosk. It waits a little.`,
  };
}
