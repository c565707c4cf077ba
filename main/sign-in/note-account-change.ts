import { randomUUID } from 'node:crypto';
import type { AccountChange } from '#db/queries/accounts.ts';
import type { Services } from '#main/api/services.ts';
import type { Caller } from '#main/api/sessions.ts';

type Noted = Pick<AccountChange, 'change' | 'clientId' | 'loginId'> & { identityCheck?: AccountChange['identityCheck'] };

/** Who changed what in an account, and how staff knew the person. Call inside the change's commit. */
export function noteAccountChange({ store, clock }: Services, caller: Caller, noted: Noted): void {
  const by = caller.kind === 'staff' ? ({ byKind: 'staff', byId: caller.staff.id } as const) : ({ byKind: 'client', byId: noted.clientId } as const);
  store.accounts.addAccountChange({ identityCheck: null, ...noted, ...by, id: randomUUID(), at: clock.now() });
}
