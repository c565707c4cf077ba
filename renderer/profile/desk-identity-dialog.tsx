import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';

export type IdentityCheck = 'photo_id' | 'known_in_person' | 'two_facts';

interface DeskIdentityDialogProps {
  title: ReactNode;
  doIt: ReactNode;
  isPending: boolean;
  error: Error | null;
  onSend: (identityCheck: IdentityCheck) => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks how staff know who it is, before something that opens an account. The answer is kept with the change. */
export function DeskIdentityDialog({ title, doIt, isPending, error, onSend, onClose, children }: DeskIdentityDialogProps) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const [check, setCheck] = useState<IdentityCheck | ''>('');
  const [isTooEarly, setTooEarly] = useState(false);
  const options = [
    { value: '' as const, label: t`Choose…` }, { value: 'photo_id' as const, label: t`Photo ID` }, { value: 'known_in_person' as const, label: t`Known in person` },
    { value: 'two_facts' as const, label: t`Two facts from the record` },
  ];
  return (
    <Dialog
      isOpen onClose={onClose} title={title} width="narrow"
      actions={
        <>
          <Button size="big" onPress={onClose}><Trans>Go back</Trans></Button>
          <Button size="big" look="filled" isPending={isPending} onPress={() => (check === '' ? setTooEarly(true) : onSend(check))}>{doIt}</Button>
        </>
      }
    >
      {children}
      <SelectField label={<Trans>How do you know who it is?</Trans>} value={check} onChange={(next) => { setTooEarly(false); setCheck(next); }} options={options} error={isTooEarly ? t`Choose how you checked.` : null} />
      {error && <StatusBand small announce tone="danger" title={say(error)} />}
    </Dialog>
  );
}
