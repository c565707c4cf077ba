import { randomBytes } from 'node:crypto';
import type { Login } from '#db/queries/sign-in.ts';
import type { HostContext } from '#main/api/services.ts';
import { hashToken } from '#main/api/sessions.ts';
import { raiseAlert } from './raise-alert.ts';
import { tellByMail } from './tell-by-mail.ts';

export type Recognition = 'recognized' | 'unknown' | 'copied';

/**
 * Decision 3: only a device that the desk enrolled as this person's own is recognised, and it gets a new token each time. An
 * old token shows that somebody holds a copy: the device is forgotten, and owner and desk are told. Call inside the sign-in's
 * transaction.
 */
export function recognizeDevice({ services, seat }: HostContext, login: Login): Recognition {
  const { store, clock } = services;
  const token = seat.device?.token();
  if (!seat.device || token === undefined) return 'unknown';
  const tokenHash = hashToken(token);
  const device = store.accounts.findDeviceByToken(tokenHash);
  if (device?.loginId !== login.id) return 'unknown';
  if (device.tokenHash !== tokenHash) {
    store.accounts.saveDevice({ ...device, forgottenAt: clock.now(), forgottenBy: 'copied' });
    raiseAlert(services, 'device_copied', login.id);
    tellByMail(services, login, { kind: 'device_forgotten', parameters: { at: clock.now(), place: device.name } });
    return 'copied';
  }
  const next = randomBytes(32).toString('base64url');
  store.accounts.saveDevice({ ...device, tokenHash: hashToken(next), previousTokenHash: tokenHash, lastUsedAt: clock.now() });
  seat.device.setToken(next);
  return 'recognized';
}
