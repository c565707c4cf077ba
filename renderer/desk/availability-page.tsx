import { DeskAvailability } from '#renderer/appointments/desk-availability.tsx';
import type { GoTo } from './desk-place.ts';
import { WithDeskTools } from './with-desk-tools.tsx';

/** Hours and time off of one provider, reached from the schedule. */
export function AvailabilityPage({ providerId, goTo }: { providerId: string; goTo: GoTo }) {
  return (
    <WithDeskTools>
      <DeskAvailability providerId={providerId} onProvider={(next) => goTo({ kind: 'availability', providerId: next })} onBack={() => goTo({ kind: 'schedule' })} />
    </WithDeskTools>
  );
}
