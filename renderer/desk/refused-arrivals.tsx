import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { DoorClosed } from 'lucide-react';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import styles from './board.module.css';
import { useStaff } from './staff.ts';
import { useRefusedWords } from './use-refused-words.ts';

export type RefusedArrival = Awaited<ReturnType<typeof client.checkIn.board>>['refused'][number];

interface RefusedArrivalsProps {
  refused: readonly RefusedArrival[];
  openClient: (clientId: string) => void;
}

/** Who was sent to the front desk by a kiosk, with the exact cause: the client was told none. */
export function RefusedArrivals({ refused, openClient }: RefusedArrivalsProps) {
  const { can } = useStaff();
  const { timeZone = 'UTC' } = useNow(60_000);
  const causes = useRefusedWords();
  const settle = useMutation(api.checkIn.settleRefused.mutationOptions());
  if (refused.length === 0) return null;
  return (
    <section className={styles.notices} aria-labelledby="refused-arrivals">
      <h2 id="refused-arrivals"><DoorClosed aria-hidden /> <Trans>Sent to the front desk ({refused.length})</Trans></h2>
      <RefusalBand error={settle.error} />
      <ul>
        {refused.map((each) => (
          <li key={each.id}>
            <span>{formatTime(each.at, timeZone)}, {each.kioskName}</span>
            <span><b>{each.clientName ?? <Trans>Someone</Trans>}</b> {causes[each.cause]}</span>
            {each.clientId !== null && can('people') && <Button look="quiet" onPress={() => openClient(each.clientId ?? '')}><Trans>Open</Trans></Button>}
            {can('check_in') && <Button isDisabled={settle.isPending} onPress={() => settle.mutate({ id: each.id })}><Trans>Settle</Trans></Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
