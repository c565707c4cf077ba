import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api, type client } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import styles from './hand-off.module.css';

type Section = Parameters<typeof client.handOff.start>[0]['sections'][number];
const order: readonly Section[] = ['dashboard', 'appointments', 'account', 'profile'];
const tickedAtFirst: readonly Section[] = ['dashboard', 'appointments', 'account'];

interface HandOverDialogProps {
  clientId: string;
  clientName: string;
  onClose: () => void;
}

/** Which kiosk, and which of the client's pages. Then the device goes into the client's hands. */
export function HandOverDialog({ clientId, clientName, onClose }: HandOverDialogProps) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const names: Record<Section, string> = { dashboard: t`Dashboard`, appointments: t`My Appointments`, account: t`My Account`, profile: t`My Profile` };
  const { data, error } = useQuery(api.handOff.kiosks.queryOptions({ input: {}, staleTime: 0 }));
  const free = data?.kiosks.filter(({ isFree }) => isFree) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly Section[]>(tickedAtFirst);
  const [needs, setNeeds] = useState(false);
  const titleId = useId();
  const start = useMutation(api.handOff.start.mutationOptions());
  const kioskName = free.find(({ name }) => name === chosen)?.name ?? free[0]?.name ?? null;
  const send = () => {
    setNeeds(true);
    if (kioskName !== null && ticked.length > 0) start.mutate({ clientId, kioskName, sections: [...ticked] });
  };
  const tick = (section: Section, isTicked: boolean) => setTicked(order.filter((one) => (one === section ? isTicked : ticked.includes(one))));
  if (start.isSuccess) {
    const place = start.variables.kioskName;
    return (
      <Dialog isOpen onClose={onClose} width="narrow" title={<Trans>{place} is ready</Trans>} actions={<Button look="filled" size="big" onPress={onClose}><Trans>Close</Trans></Button>}>
        <p role="status"><Trans>It asks for {clientName} now. Give it to the client. If nobody answers within 5 minutes, it goes back by itself.</Trans></p>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>Hand over a kiosk to {clientName}</Trans>} width="narrow"
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button>{free.length > 0 && <Button size="big" look="filled" isPending={start.isPending} onPress={send}><Trans>Hand over</Trans></Button>}</>}
    >
      {(error ?? start.error) && <StatusBand small announce tone="danger" title={say(error ?? start.error)} />}
      {!data && !error && <Skeleton lines={3} />}
      {data && free.length === 0 && <StatusBand small tone="attention" title={<Trans>No kiosk is free right now.</Trans>}><Trans>Open a kiosk, or wait until one is back.</Trans></StatusBand>}
      {free.length > 0 && <p><Trans>First make sure who it is. No password is asked.</Trans></p>}
      {free.length > 0 && <AnswerGroup label={<Trans>Kiosk</Trans>} answers={free.map(({ name }) => ({ value: name, label: name }))} value={kioskName} onChange={setChosen} columns={2} />}
      {free.length > 0 && (
        <div role="group" aria-labelledby={titleId} className={styles.choices}>
          <h3 id={titleId}><Trans>Pages that open</Trans></h3>
          {order.map((section) => <CheckBox key={section} label={names[section]} isSelected={ticked.includes(section)} onChange={(isTicked) => tick(section, isTicked)} />)}
          {needs && ticked.length === 0 && <StatusBand small announce tone="attention" title={<Trans>Choose at least one page.</Trans>} />}
        </div>
      )}
    </Dialog>
  );
}
