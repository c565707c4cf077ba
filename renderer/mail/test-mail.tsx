import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { CircleCheck, Send } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './mail.module.css';

/** Sends one neutral message with what is saved, and says what became of it. */
export function TestMail() {
  const { t } = useLingui();
  const [to, setTo] = useState('');
  const test = useMutation(api.mail.sendTest.mutationOptions());
  const words = {
    sent: t`The server took it. Look into the mailbox.`,
    unreachable: t`The server does not answer. Check its name, the port and the encryption.`,
    busy: t`The server asks to come back later. Try again in a few minutes.`,
    sign_in: t`The server does not take the username and password. Check both.`,
    refused: t`The server refuses this address or this sender. Check both addresses.`,
    unknown: t`The line broke before the answer. Look into the mailbox before you try again.`,
  };
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(to.trim());
  return (
    <Card title={<Trans>Try it</Trans>}>
      <div className={styles.test}>
        <TextField label={t`Send a test message to`} keyboard="email" value={to} maxLength={254} onChange={setTo} />
        <Button icon={Send} isPending={test.isPending} isDisabled={!isAddress} onPress={() => test.mutate({ to: to.trim() })}><Trans>Send the test message</Trans></Button>
      </div>
      {test.data && <StatusBand small announce tone={test.data.result === 'sent' ? 'done' : 'attention'} icon={test.data.result === 'sent' ? CircleCheck : undefined} title={words[test.data.result]} />}
      <RefusalBand error={test.error} />
    </Card>
  );
}
