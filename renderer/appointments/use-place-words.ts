import { useLingui } from '@lingui/react/macro';
import type { ClientAppointment } from '#main/contract/appointments.ts';

/** `Video visit, 45 minutes` or `Example Way, 45 minutes`. */
export function usePlaceWords(): (visit: Pick<ClientAppointment, 'place' | 'startsAt' | 'endsAt'>) => string {
  const { t } = useLingui();
  return ({ place, startsAt, endsAt }) => {
    const minutes = Math.round((endsAt - startsAt) / 60_000);
    if (place.kind === 'telehealth') return t`Video visit, ${minutes} minutes`;
    const where = place.address || place.locationName;
    return where ? t`In person, ${where}, ${minutes} minutes` : t`In person, ${minutes} minutes`;
  };
}
