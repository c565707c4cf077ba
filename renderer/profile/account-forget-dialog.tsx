import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FieldError } from '#renderer/ui/field-error.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';

interface AccountForgetDialogProps {
  device: { id: string; name: string };
  onClose: () => void;
  onDone: (said: string) => void;
}

export function AccountForgetDialog({ device, onClose, onDone }: AccountForgetDialogProps) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const { name } = device;
  const forget = useMutation(api.account.forgetDevice.mutationOptions({ onSuccess: () => onDone(t`We no longer know ${name}.`) }));
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>Forget {name}?</Trans>}
      actions={
        <>
          <Button size="big" onPress={onClose}><Trans>Keep this device</Trans></Button>
          <Button size="big" look="filled" isPending={forget.isPending} onPress={() => forget.mutate({ deviceId: device.id })}><Trans>Forget this device</Trans></Button>
        </>
      }
    >
      <p><Trans>From then on it asks for a code again, and we write to you when someone signs in there.</Trans></p>
      <FieldError message={forget.error ? say(forget.error) : null} />
    </Dialog>
  );
}
