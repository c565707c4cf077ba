import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, KeyRound, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { MakeCard } from './make-card.tsx';
import styles from './recovery-card.module.css';
import { useDay } from './use-day.ts';

interface DeskRecoveryProps {
  practiceName: string;
  /** Only the owner makes a card and moves the key. */
  isOwner: boolean;
}

/** Practice settings : Backup and keys: the recovery card, and where this computer keeps the key. */
export function DeskRecovery({ practiceName, isOwner }: DeskRecoveryProps) {
  const state = useQuery(api.recovery.state.queryOptions({ input: {} })).data;
  if (!state) return <Skeleton lines={4} />;
  return (
    <>
      <Card title={<Trans>Recovery card</Trans>}><CardPart practiceName={practiceName} isOwner={isOwner} /></Card>
      <Card title={<Trans>Key of the records</Trans>}>
        <div className={styles.stack}>
          {state.keyPlace === 'keychain' && <StatusBand small tone="done" icon={KeyRound} title={<Trans>The key is in this computer’s keychain.</Trans>} />}
          {state.keyPlace === 'demo' && <StatusBand small tone="info" icon={KeyRound} title={<Trans>The demo clinic keeps its key beside its records. Its people are invented.</Trans>} />}
          {state.keyPlace === 'file' && <KeyInFile isOwner={isOwner} />}
        </div>
      </Card>
    </>
  );
}

function CardPart({ practiceName, isOwner }: DeskRecoveryProps) {
  const day = useDay();
  const card = useQuery(api.recovery.state.queryOptions({ input: {} })).data?.card;
  const [isMaking, setMaking] = useState(false);
  if (!card) return null;
  if (card.kind === 'not_needed') return <p><Trans>The demo clinic needs no card.</Trans></p>;
  const { number, madeOn } = card.kind === 'confirmed' ? { number: card.number, madeOn: day(card.madeAt) } : { number: 0, madeOn: '' };
  if (isMaking) return <MakeCard practiceName={practiceName} onEnd={() => setMaking(false)} />;
  return (
    <div className={styles.stack}>
      {card.kind === 'confirmed'
        ? <StatusBand small tone="done" icon={CircleCheck} title={<Trans>Card {number} opens the records. It was made on {madeOn}.</Trans>} />
        : <StatusBand small tone="attention" icon={ShieldAlert} title={<Trans>There is no recovery card yet.</Trans>} />}
      <p><Trans>When this computer loses its key, the card is the way back to the records. It is a paper that you keep in a safe.</Trans></p>
      {isOwner
        ? <div className={styles.row}>
            <Button look={card.kind === 'confirmed' ? 'plain' : 'filled'} onPress={() => setMaking(true)}>{card.kind === 'confirmed' ? <Trans>Make a new card…</Trans> : <Trans>Make the card…</Trans>}</Button>
          </div>
        : <p><Trans>The owner makes the card.</Trans></p>}
      {card.kind === 'confirmed' && isOwner && <p><Trans>Make a new one when the card is lost, or when someone may have seen it. The old card then opens nothing.</Trans></p>}
    </div>
  );
}

function KeyInFile({ isOwner }: { isOwner: boolean }) {
  const say = useSayRefusal();
  const move = useMutation(api.recovery.moveKey.mutationOptions());
  return (
    <>
      <StatusBand small tone="attention" icon={KeyRound} title={<Trans>The key is in a file of this computer’s user.</Trans>}>
        <Trans>Anyone who copies this disk could read the records. A keychain guards the key better.</Trans>
      </StatusBand>
      {isOwner && <div className={styles.row}><Button look="outlined" isPending={move.isPending} onPress={() => move.mutate({})}><Trans>Move the key to the keychain</Trans></Button></div>}
      {move.data?.moved === false && <StatusBand small announce tone="info" title={<Trans>No keychain answered. Unlock this computer’s keychain, then try again.</Trans>} />}
      {move.isError && <StatusBand small announce tone="danger" title={say(move.error)} />}
    </>
  );
}
