import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CardOnFile } from '#main/contract/payments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { optionsKey, ownPayments, type PaySource } from './pay-source.ts';
import styles from './payments.module.css';
import { RemoveCardDialog } from './remove-card-dialog.tsx';
import { useCardWords } from './use-card-words.ts';

/** One card on file: its nickname, whether it comes first, and removing it. */
export function CardScreen({ cardId, onLeave }: { cardId: string; onLeave: () => void }) {
  const { data } = useQuery({ queryKey: optionsKey(ownPayments), queryFn: ownPayments.options });
  const card = data?.cards.find(({ id }) => id === cardId);
  if (!data) return <Skeleton />;
  if (!card) return <StepPage wide title={<Trans>This card is no longer here</Trans>} onBack={onLeave} />;
  return <CardForm card={card} onLeave={onLeave} />;
}

function CardForm({ card, onLeave }: { card: CardOnFile; onLeave: () => void }) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const words = useCardWords();
  const [nickname, setNickname] = useState(card.nickname ?? '');
  const [isDefault, setDefault] = useState(card.isDefault);
  const [isRemoving, setRemoving] = useState(false);
  const save = useSaveCard(ownPayments, onLeave);
  return (
    <StepPage
      wide title={words.name(card)} hint={words.expiry(card)} fieldTakesFocus onBack={onLeave} continueLabel={<Trans>Save</Trans>} isPending={save.isPending}
      onContinue={() => save.mutate({ cardId: card.id, nickname: nickname.trim() || null, isDefault })}
    >
      <TextField label={t`Name for this card`} hint={<Trans>Only you and the front desk see it. You can leave it empty.</Trans>} value={nickname} onChange={setNickname} maxLength={40} />
      <div className={styles.choices}>
        <CheckBox label={<Trans>Offer this card first</Trans>} isSelected={isDefault} onChange={setDefault} />
        <Button icon={Trash2} onPress={() => setRemoving(true)}><Trans>Remove this card…</Trans></Button>
      </div>
      {save.error && <StatusBand small announce tone="attention" title={say(save.error)} />}
      <OnScreenKeyboard kind="text" />
      {isRemoving && <RemoveCardDialog source={ownPayments} card={card} say={say} onClose={() => setRemoving(false)} onRemoved={onLeave} />}
    </StepPage>
  );
}

export function useSaveCard(source: PaySource, onSaved: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: source.updateCard,
    onSuccess: () => { onSaved(); return queries.invalidateQueries({ queryKey: optionsKey(source) }); },
  });
}
