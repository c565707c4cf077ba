import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Hand } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import styles from './board.module.css';
import { useStaff } from './staff.ts';
import { useHelpTopicWords } from './use-help-topic-words.ts';

/** Every kiosk that asks for help. Answer tells the kiosk that somebody is on the way. */
export function HelpCalls({ openClient }: { openClient: (clientId: string) => void }) {
  const { can } = useStaff();
  const { timeZone = 'UTC' } = useNow(60_000);
  const topics = useHelpTopicWords();
  const calls = useQuery(api.help.list.queryOptions({ input: {}, enabled: can('help') })).data?.calls ?? [];
  const answer = useMutation(api.help.answer.mutationOptions());
  if (calls.length === 0) return null;
  return (
    <section className={styles.notices} data-urgent aria-labelledby="help-calls">
      <h2 id="help-calls"><Hand aria-hidden /> <Trans>Asking for help ({calls.length})</Trans></h2>
      <RefusalBand error={answer.error} />
      <ul>
        {calls.map((call) => (
          <li key={call.id}>
            <span>{formatTime(call.askedAt, timeZone)}, {call.kioskName}</span>
            <span><b>{call.clientName ?? <Trans>Someone</Trans>}</b> <Trans>About: {topics[call.topic]}</Trans></span>
            {call.clientId !== null && can('people') && <Button look="quiet" onPress={() => openClient(call.clientId ?? '')}><Trans>Open</Trans></Button>}
            <Button look="outlined" isDisabled={answer.isPending} onPress={() => answer.mutate({ id: call.id })}><Trans>Answer</Trans></Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
