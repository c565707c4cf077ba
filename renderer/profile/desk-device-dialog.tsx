import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { AboutClient } from './desk-account-dialogs.tsx';
import { DeskIdentityDialog } from './desk-identity-dialog.tsx';
import styles from './desk-account.module.css';

/** One person's own tablets and workstations: listed, forgotten, and a new one enrolled with a code typed on it. */
export function DeskDeviceDialog({ clientId, clientName, devices, onClose }: AboutClient & { devices: readonly { id: string; name: string }[] }) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const [name, setName] = useState('');
  const [isTooEarly, setTooEarly] = useState(false);
  const enrol = useMutation(api.deskAccount.enrolDevice.mutationOptions({ gcTime: 0 }));
  const forget = useMutation(api.deskAccount.forgetDevice.mutationOptions());
  if (enrol.data) {
    return (
      <Dialog isOpen onClose={onClose} mustAnswer width="narrow" title={<Trans>Code for {name}</Trans>} actions={<Button size="big" look="filled" onPress={onClose}><Trans>Done</Trans></Button>}>
        <p className={styles.code} role="status" translate="no">{enrol.data.code}</p>
        <p><Trans>Open the kiosk’s address on that device and put this code after the # sign. It works once, for 15 minutes.</Trans></p>
      </Dialog>
    );
  }
  return (
    <DeskIdentityDialog
      title={<Trans>Own devices of {clientName}</Trans>} doIt={<Trans>Add this device</Trans>} isPending={enrol.isPending} error={enrol.error} onClose={onClose}
      onSend={(identityCheck) => (name.trim() ? enrol.mutate({ clientId, identityCheck, name: name.trim() }) : setTooEarly(true))}
    >
      {devices.map((device) => {
        const known = device.name;
        return (
          <div key={device.id} className={styles.device}>
            <span>{known}</span>
            <Button aria-label={t`Forget ${known}`} isDisabled={forget.isPending} onPress={() => forget.mutate({ clientId, deviceId: device.id })}><Trans>Forget</Trans></Button>
          </div>
        );
      })}
      {forget.error && <StatusBand small announce tone="danger" title={say(forget.error)} />}
      <TextField label={<Trans>What is it called?</Trans>} hint={<Trans>For example “Ana’s tablet”</Trans>} value={name} maxLength={40} onChange={(next) => { setTooEarly(false); setName(next); }} error={isTooEarly ? t`Give the device a name first.` : null} />
      <Hint><Trans>Only for a device that one person uses alone. On it the portal asks for no code and sends no mail.</Trans></Hint>
    </DeskIdentityDialog>
  );
}
