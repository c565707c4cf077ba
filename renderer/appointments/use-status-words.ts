import { useLingui } from '@lingui/react/macro';
import type { ClientAppointment } from '#main/contract/appointments.ts';

/** The state of a visit in words; empty where the row's buttons say enough. */
export function useStatusWords(): (visit: Pick<ClientAppointment, 'status' | 'confirm'>) => string {
  const { t } = useLingui();
  return ({ status, confirm }) => {
    if (status === 'booked') return confirm.kind === 'done' ? t`Confirmed` : '';
    const words = {
      requested: t`Asked for. We will let you know.`,
      arrived: t`You’re here`,
      'checked-in': t`You’re checked in`,
      fulfilled: t({ message: 'Done', context: 'visit' }),
      'no-show': t`Missed`,
      cancelled: t`Canceled`,
      declined: t`Not possible. Please ask the front desk.`,
    };
    return words[status];
  };
}
