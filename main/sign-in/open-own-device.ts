import { randomBytes } from 'node:crypto';
import type { Services } from '#main/api/services.ts';
import { hashToken } from '#main/api/sessions.ts';
import { findDeviceCode } from './account-codes.ts';

export type OwnDevice = { readonly name: string; readonly token: string };

/** A device's first opening with the desk's code: it gets its token, once. Undefined = no such code now. */
export function openOwnDevice(services: Services, typedCode: string): OwnDevice | undefined {
  const { store, clock } = services;
  const code = findDeviceCode(services, typedCode);
  const device = code?.deviceId == null ? undefined : store.accounts.findDevice(code.deviceId);
  if (!code || !device || device.forgottenAt !== null) return undefined;
  const token = randomBytes(32).toString('base64url');
  return store.transaction(() => {
    if (!store.accounts.useAccountCode(code.id, clock.now())) return undefined;
    store.accounts.saveDevice({ ...device, tokenHash: hashToken(token) });
    return { name: device.name, token };
  });
}

/** Opening again, after a restart of the host. A copy or a forgotten device opens nothing. */
export function findOwnDeviceName({ store }: Services, token: string): string | undefined {
  return store.accounts.findDeviceByToken(hashToken(token))?.name;
}
