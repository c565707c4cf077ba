import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ShieldAlert } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';

/** On every page of the desk until a card is made and a part of it was typed back. */
export function RecoveryBand({ isOwner, onMake }: { isOwner: boolean; onMake: () => void }) {
  const card = useQuery(api.recovery.state.queryOptions({ input: {} })).data?.card;
  if (card?.kind !== 'none' && card?.kind !== 'unconfirmed') return null;
  return (
    <StatusBand small tone="attention" icon={ShieldAlert} title={<Trans>There is no recovery card for the records yet.</Trans>}
      action={isOwner ? <Button onPress={onMake}><Trans>Make the card</Trans></Button> : undefined}>
      {isOwner ? <Trans>If this computer loses its key, nobody can read them again without the card.</Trans> : <Trans>Ask the owner to make it.</Trans>}
    </StatusBand>
  );
}
