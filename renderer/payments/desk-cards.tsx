import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CardOnFile } from '#main/contract/payments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { CardRows } from './card-rows.tsx';
import { useSaveCard } from './card-screen.tsx';
import { consentVersion, ConsentWords } from './consent-words.tsx';
import { DeskAttemptDialog } from './desk-attempt-dialog.tsx';
import { optionsKey, paymentsOf, type PaySource } from './pay-source.ts';
import { RemoveCardDialog } from './remove-card-dialog.tsx';
import { useCardWords } from './use-card-words.ts';
import { useIntentId } from './use-intent-id.ts';

/** The client's cards on file, in the Billing tab. */
export function DeskCards({ clientId }: { clientId: string }) {
  const { t } = useLingui();
  const source = paymentsOf(clientId);
  const { data } = useQuery({ queryKey: optionsKey(source), queryFn: source.options });
  const [open, setOpen] = useState<CardOnFile | 'new' | 'under_way' | null>(null);
  const close = () => setOpen(null);
  if (!data || (data.cards.length === 0 && !data.canAddCard)) return null;
  return (
    <Card title={<Trans>Cards on file</Trans>} beside={data.canAddCard && !data.addingCard ? <Button look="quiet" icon={Plus} onPress={() => setOpen('new')}><Trans>Add a card</Trans></Button> : undefined}>
      {data.addingCard && <Button look="quiet" onPress={() => setOpen('under_way')}><Trans>A card is being added. Look</Trans></Button>}
      {data.cards.length === 0 ? <Hint><Trans>None yet. The client adds one on their own phone.</Trans></Hint> : <CardRows cards={data.cards} drawAction={(card, name) => <Button look="quiet" aria-label={t`Change ${name}`} onPress={() => setOpen(card)}><Trans>Change…</Trans></Button>} />}
      {open === 'new' && <AddDialog source={source} onClose={close} />}
      {open === 'under_way' && data.addingCard && <DeskAttemptDialog source={source} first={data.addingCard} onClose={close} />}
      {open !== null && typeof open !== 'string' && <ChangeDialog source={source} card={open} onClose={close} />}
    </Card>
  );
}

function AddDialog({ source, onClose }: { source: PaySource; onClose: () => void }) {
  const language = useDisplayChoices((choices) => choices.language);
  const intentOf = useIntentId();
  const start = useMutation({ mutationFn: () => source.addCardOnPhone({ intentId: intentOf(language), consentVersion, language }) });
  if (start.data) return <DeskAttemptDialog source={source} first={start.data} onClose={onClose} />;
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>Add a card</Trans>}
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={start.isPending} onPress={() => start.mutate()}><Trans>The client agrees</Trans></Button></>}
    >
      <Hint size="body"><Trans>Read this to the client, or let them read it:</Trans></Hint>
      <ConsentWords />
      <RefusalBand error={start.error} />
    </Dialog>
  );
}

function ChangeDialog({ source, card, onClose }: { source: PaySource; card: CardOnFile; onClose: () => void }) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const words = useCardWords();
  const [nickname, setNickname] = useState(card.nickname ?? '');
  const [isDefault, setDefault] = useState(card.isDefault);
  const [isRemoving, setRemoving] = useState(false);
  const save = useSaveCard(source, onClose);
  if (isRemoving) return <RemoveCardDialog source={source} card={card} say={say} onClose={() => setRemoving(false)} onRemoved={onClose} />;
  return (
    <Dialog
      isOpen onClose={onClose} title={words.name(card)}
      actions={<><Button size="big" onPress={() => setRemoving(true)}><Trans>Remove…</Trans></Button><Button size="big" look="filled" isPending={save.isPending} onPress={() => save.mutate({ cardId: card.id, nickname: nickname.trim() || null, isDefault })}><Trans>Save</Trans></Button></>}
    >
      <Hint>{words.expiry(card)}</Hint>
      <TextField label={t`Name for this card`} value={nickname} onChange={setNickname} maxLength={40} />
      <CheckBox label={<Trans>Offer this card first</Trans>} isSelected={isDefault} onChange={setDefault} />
      <RefusalBand error={save.error} />
    </Dialog>
  );
}
