import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleHelp, Send, TriangleAlert } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import styles from './mail.module.css';

/** Mail that may have gone out, or that cannot: a person decides. Absent when there is none. */
export function StuckMail() {
  const { t } = useLingui();
  const { data } = useQuery(api.mail.listStuck.queryOptions({ input: {} }));
  const decide = useMutation(api.mail.decide.mutationOptions());
  if (!data || data.messages.length === 0) return null;
  return (
    <Card title={<Trans>Mail that waits for you</Trans>}>
      <RefusalBand error={decide.error} />
      <ul className={styles.stuck}>
        {data.messages.map(({ id, to, state }) => (
          <li key={id}>
            <b>{to}</b>
            {state === 'failed' ? <StatusWord tone="attention" icon={TriangleAlert}><Trans>Not taken. Check the address.</Trans></StatusWord> : <StatusWord tone="info" icon={CircleHelp}><Trans>May have arrived already</Trans></StatusWord>}
            <span className={styles.space} />
            <Button icon={Send} aria-label={t`Send to ${to} again`} onPress={() => decide.mutate({ id, again: true })}><Trans>Send again</Trans></Button>
            <Button icon={CircleCheck} aria-label={t`Leave the message to ${to}`} onPress={() => decide.mutate({ id, again: false })}><Trans>Leave it</Trans></Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
