import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** A member of staff's own six digits, which open a kiosk that comes back. */
export function StaffPinDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const [password, setPassword] = useState('');
  const [pin, setPin] = useState('');
  const [isChecked, setChecked] = useState(false);
  const save = useMutation(api.handOff.setPin.mutationOptions({ gcTime: 0, onSuccess: onClose }));
  const send = () => {
    setChecked(true);
    if (password && pin.length === 6) save.mutate({ password, pin });
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>My kiosk PIN</Trans>} width="narrow"
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button look="filled" size="big" isPending={save.isPending} onPress={send}><Trans>Save PIN</Trans></Button></>}
    >
      <p><Trans>It opens a kiosk that a client gave back, and nothing else. A new PIN ends the one before it.</Trans></p>
      <TextField label={<Trans>New PIN, 6 digits</Trans>} hidden keyboard="number" autoFocus value={pin} maxLength={6} autoComplete="off" onChange={(value) => setPin(value.replace(/\D/gu, ''))} error={isChecked && pin.length < 6 ? t`Type 6 digits.` : null} />
      <PasswordField label={<Trans>Your password</Trans>} value={password} autoComplete="current-password" onChange={setPassword} error={isChecked && !password ? t`Type your password.` : null} />
      {save.error && <StatusBand small announce tone="danger" title={say(save.error)} />}
    </Dialog>
  );
}
