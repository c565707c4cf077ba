import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { CircleCheck, Mail } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import styles from './printing.module.css';

/** As the server asks for it. */
const fewestLetters = 8;

interface MailPaperDialogProps { title: string; send: (password: string) => Promise<{ to: string }>; onClose: () => void }

/** The warning first: a mail can be read by others. The file opens with the client's own password alone. */
export function MailPaperDialog({ title, send, onClose }: MailPaperDialogProps) {
  const { t } = useLingui();
  const words = useRefusalWords();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isAsked, setAsked] = useState(false);
  const mail = useMutation({ mutationFn: () => send(password) });
  const isShort = password.length < fewestLetters;
  const isOther = again !== password;
  if (mail.data) {
    const { to } = mail.data;
    return (
      <Dialog isOpen onClose={onClose} title={title} width="narrow" centered actions={<Button size="big" look="filled" icon={CircleCheck} onPress={onClose}><Trans>OK</Trans></Button>}>
        <p><Trans>It is on its way to {to}. Open it with the password that you chose.</Trans></p>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen onClose={onClose} title={title}
      actions={
        <>
          <Button size="big" onPress={onClose}><Trans>Do not send</Trans></Button>
          <Button size="big" look="filled" icon={Mail} isPending={mail.isPending} onPress={() => (isShort || isOther ? setAsked(true) : mail.mutate())}><Trans>I understand. Send it</Trans></Button>
        </>
      }
    >
      <StatusBand tone="attention" title={<Trans>Email is less private than paper</Trans>}>
        <Trans>Someone who can read your mail can see that you got a file from us. To read the file they need your password.</Trans>
      </StatusBand>
      <div className={styles.passwords}>
        <TextField
          label={t`Choose a password for this file`} hint={t`At least 8 letters or numbers. Write it down: we do not keep it.`} hidden keyboard="password" autoComplete="off" value={password} maxLength={60} onChange={setPassword}
          error={isAsked && isShort ? t`Type at least 8 letters or numbers.` : null}
        />
        <TextField label={t`Type the same password again`} hidden keyboard="password" autoComplete="off" value={again} maxLength={60} onChange={setAgain} error={isAsked && !isShort && isOther ? t`The two are not the same. Type them again.` : null} />
      </div>
      {mail.error && <StatusBand tone="attention" announce title={words(mail.error)} />}
      <OnScreenKeyboard kind="password" />
    </Dialog>
  );
}
