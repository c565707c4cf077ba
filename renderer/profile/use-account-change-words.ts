import { useLingui } from '@lingui/react/macro';
import type { DeskAccount } from './desk-account-card.tsx';

type Change = DeskAccount['changes'][number];

export function useAccountChangeWords() {
  const { t } = useLingui();
  const names: Record<Change['change'], string> = {
    invited: t`Invitation given`, set_up: t`Account set up`, reset_issued: t`Reset code given`, reset_done: t`Password reset`, username: t`Username changed`, password: t`Password changed`,
    email: t`Email changed`, phone: t`Phone changed`, two_factor_on: t`Two-factor turned on`, two_factor_off: t`Two-factor turned off`, two_factor_reset: t`Two-factor turned off by the desk`,
    recovery_codes: t`New recovery codes`, device_enrolled: t`Device added`, device_forgotten: t`Device forgotten`, kiosk_notices_off: t`Opted out of mail at kiosk sign-in`,
    kiosk_notices_on: t`Mail at kiosk sign-in again`, unlocked: t`Unlocked`, sessions_ended: t`Sessions ended`,
    person_linked: t`Another person linked to a sign-in`, person_unlinked: t`Another person’s link ended`,
  };
  const checks = { photo_id: t`photo ID`, known_in_person: t`known in person`, two_facts: t`two facts from the record` };
  return {
    what: ({ change }: Change): string => names[change],
    who: ({ by, staffName, identityCheck }: Change): string => {
      const staff = staffName ?? t`the desk`;
      const name = by === 'client' ? t`By the client` : t`By ${staff}`;
      return identityCheck === null ? name : `${name}, ${checks[identityCheck]}`;
    },
  };
}
