import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ShieldAlert } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import styles from './desk-account.module.css';

/** What a person at the desk has to look at: somebody else's sign-in, guessing, a copied device. Draws nothing while all is well. */
export function DeskAccountAlerts({ openClient }: { openClient: (clientId: string) => void }) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const { timeZone = 'UTC' } = useNow(60_000);
  const alerts = useQuery(api.deskAccount.listAlerts.queryOptions({ input: {} })).data?.alerts ?? [];
  const settle = useMutation(api.deskAccount.settleAlert.mutationOptions());
  const words = {
    not_me: t`Says that a sign-in was someone else. Talk with the client.`, code_guessing: t`Someone with the right password is guessing codes. Talk with the client.`,
    factor_stopped: t`Codes are stopped after 100 wrong tries. The client needs your help to sign in.`, device_copied: t`An own device was copied, so it is forgotten. Talk with the client.`,
  };
  if (alerts.length === 0) return null;
  return (
    <section className={styles.alerts} aria-label={t`Account safety`}>
      {settle.error && <StatusBand small announce tone="danger" title={say(settle.error)} />}
      {alerts.map((alert) => (
        <div key={alert.id} className={styles.alert}>
          <ShieldAlert aria-hidden />
          <span><b>{alert.clientName}:</b> {words[alert.kind]} ({formatTime(alert.at, timeZone)})</span>
          <Button look="quiet" onPress={() => openClient(alert.clientId)}><Trans>Open</Trans></Button>
          <Button isDisabled={settle.isPending} onPress={() => settle.mutate({ id: alert.id })}><Trans>Settled</Trans></Button>
        </div>
      ))}
    </section>
  );
}
