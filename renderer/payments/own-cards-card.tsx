import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { CardRows } from './card-rows.tsx';
import { optionsKey, ownPayments } from './pay-source.ts';

/** The client's cards on file. Absent where none can be kept and none is. */
export function OwnCardsCard({ onAdd, onChange }: { onAdd: () => void; onChange: (cardId: string) => void }) {
  const { t } = useLingui();
  const { data } = useQuery({ queryKey: optionsKey(ownPayments), queryFn: ownPayments.options });
  if (!data || (data.cards.length === 0 && !data.canAddCard)) return null;
  return (
    <Card title={<Trans>Cards we keep for you</Trans>} beside={data.canAddCard ? <Button look="quiet" icon={Plus} onPress={onAdd}><Trans>Add a card</Trans></Button> : undefined}>
      {data.cards.length === 0 ? <Hint size="body"><Trans>None yet. With a saved card you can pay here with two touches.</Trans></Hint> : <CardRows cards={data.cards} drawAction={(card, name) => <Button aria-label={t`Change ${name}`} onPress={() => onChange(card.id)}><Trans>Change</Trans></Button>} />}
    </Card>
  );
}
