import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { TabletSmartphone } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import styles from './hand-off.module.css';

/** The kiosks in clients' hands, and how each comes back. Draws nothing while there is none. */
export function HandedOverKiosks() {
  const say = useSayRefusal();
  const { data } = useQuery(api.handOff.kiosks.queryOptions({ input: {} }));
  const takeBack = useMutation(api.handOff.takeBack.mutationOptions());
  if (!data || data.handOffs.length === 0) return null;
  const words = { waiting: <Trans>waits for an answer</Trans>, declined: <Trans>it was someone else</Trans>, open: <Trans>in use</Trans>, to_return: <Trans>is done, take the device back</Trans> };
  const buttons = { waiting: <Trans>Never mind</Trans>, declined: <Trans>OK</Trans>, open: <Trans>It is back</Trans>, to_return: <Trans>It is back</Trans> };
  return (
    <section aria-label={data.handOffs.map(({ kioskName }) => kioskName).join(', ')}>
      {takeBack.error && <StatusBand small announce tone="danger" title={say(takeBack.error)} />}
      <ul className={styles.list}>
        {data.handOffs.map(({ id, kioskName, clientName, state }) => (
          <li key={id} className={styles.row}>
            <span className={styles.about} role="status"><TabletSmartphone aria-hidden /><b>{kioskName}</b> <span>{clientName}: {words[state]}</span></span>
            <Button look="outlined" isDisabled={takeBack.isPending} onPress={() => takeBack.mutate({ id })}>{buttons[state]}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
