import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import styles from './desk-backup.module.css';
import { useMoment } from './use-moment.ts';

export type ChosenCopy = { madeAt: number; kind: 'regular' | 'before_update' | 'before_restore' };

/** The owner puts a copy in the records' place: what is lost is told, and the password asked. */
export function BringBackCopy({ copy, onClose }: { copy: ChosenCopy; onClose: () => void }) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const moment = useMoment();
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const restore = useMutation(api.backup.restore.mutationOptions());
  const when = moment(copy.madeAt);
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    setChecked(true);
    if (password && !restore.isPending && !restore.isSuccess) restore.mutate({ madeAt: copy.madeAt, kind: copy.kind, password });
  };
  return (
    <Dialog isOpen onClose={onClose} mustAnswer={restore.isPending || restore.isSuccess} title={<Trans>Bring back the copy of {when}?</Trans>}
      actions={
        <>
          <Button isDisabled={restore.isPending || restore.isSuccess} onPress={onClose}><Trans>Keep the records of now</Trans></Button>
          <Button look="filled" isPending={restore.isPending || restore.isSuccess} onPress={() => send()}><Trans>Bring this copy back</Trans></Button>
        </>
      }>
      <form className={styles.form} onSubmit={send} noValidate>
        <p><Trans>Visits, payments and everything else entered after {when} will not be in the records. The records of now are kept aside, and you can bring them back the same way.</Trans></p>
        <p><Trans>Everybody is signed out, also at the kiosks. Mail and printing that waited are shown to you first; nothing goes out twice. New papers get numbers of a new block.</Trans></p>
        <PasswordField label={<Trans>Your password</Trans>} value={password} onChange={(next) => { restore.reset(); setPassword(next); }} maxLength={1024}
          error={restore.isError ? say(restore.error) : isChecked && !password ? t`Type your password.` : null} />
        {restore.isSuccess && <StatusBand small announce tone="info" title={<Trans>The copy is taking the records’ place. The sign-in comes in a moment.</Trans>} />}
      </form>
    </Dialog>
  );
}
