import { useLingui } from '@lingui/react/macro';
import type { SetUpSteps } from '#main/contract/practice.ts';

interface StepWords {
  title: string;
  why: string;
  doIt: string;
  /** On the button once the step is done. */
  change: string;
}

export function useSetUpWords(): Record<keyof SetUpSteps, StepWords> {
  const { t } = useLingui();
  return {
    isNamed: { title: t`Name and time zone`, why: t`Clients read the name. Appointments follow the clock.`, doIt: t`Name the practice`, change: t`Change` },
    hasLocation: { title: t`Location`, why: t`Where clients come, or by video only.`, doIt: t`Add a location`, change: t`See locations` },
    hasProvider: { title: t`Provider`, why: t`The people whom clients come to see.`, doIt: t`Add a provider`, change: t`See providers` },
    hasService: { title: t`Service`, why: t`What is booked: a name, a length and a fee.`, doIt: t`Add a service`, change: t`See services` },
    hasHours: { title: t`Working hours`, why: t`When the provider sees clients, week by week.`, doIt: t`Set the hours`, change: t`Change hours` },
    hasOnlineBooking: { title: t`Online booking`, why: t`Clients book or ask for a time at the kiosk. Off until you turn it on.`, doIt: t`Choose what clients may do`, change: t`Change` },
    hasClient: { title: t`First client`, why: t`Then book the first appointment from the client’s page.`, doIt: t`Add a client`, change: t`See clients` },
  };
}
