import { refusal } from '#main/api/refuse.ts';
import type { AccountCall } from './account-call.ts';
import { noteAccountChange } from './note-account-change.ts';
import { tellByMail } from './tell-by-mail.ts';

/**
 * By its owner or by staff: from now on the device is asked for the code again.
 * @throws NOT_FOUND missing, forgotten or another login's
 */
export function forgetDevice({ services, record, caller }: AccountCall, { loginId, clientId, deviceId }: { loginId: string; clientId: string; deviceId: string }): void {
  const { store, clock } = services;
  const device = store.accounts.findDevice(deviceId);
  const login = store.signIn.findLoginById(loginId);
  if (!login || device?.loginId !== loginId || device.forgottenAt !== null) throw refusal('NOT_FOUND');
  record.commit((changed) => {
    store.accounts.saveDevice({ ...device, forgottenAt: clock.now(), forgottenBy: caller.kind === 'staff' ? 'staff' : 'client' });
    noteAccountChange(services, caller, { change: 'device_forgotten', clientId, loginId });
    tellByMail(services, login, { kind: 'device_forgotten', parameters: { at: clock.now(), place: device.name } });
    changed('recognized_devices', deviceId);
  });
  services.changes.publish('accounts');
}
