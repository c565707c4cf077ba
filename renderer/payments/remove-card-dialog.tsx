import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CardOnFile } from '#main/contract/payments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { optionsKey, type PaySource } from './pay-source.ts';
import { useCardWords } from './use-card-words.ts';

interface RemoveCardDialogProps { source: PaySource; card: CardOnFile; /** Kiosk and desk say a refusal in words of their own. */ say: (error: unknown) => string; onClose: () => void; onRemoved: () => void }

export function RemoveCardDialog({ source, card, say, onClose, onRemoved }: RemoveCardDialogProps) {
  const queries = useQueryClient();
  const name = useCardWords().name(card);
  const remove = useMutation({
    mutationFn: () => source.removeCard(card.id),
    onSuccess: () => { onRemoved(); return queries.invalidateQueries({ queryKey: optionsKey(source) }); },
  });
  return (
    <Dialog
      isOpen onClose={onClose} role="alertdialog" width="narrow" title={<Trans>Remove {name}?</Trans>}
      actions={<><Button size="big" autoFocus onPress={onClose}><Trans>Keep it</Trans></Button><Button size="big" look="danger" isPending={remove.isPending} onPress={() => remove.mutate()}><Trans>Remove</Trans></Button></>}
    >
      <p><Trans>It can’t be charged here any more. Payments that are done stay as they are.</Trans></p>
      {remove.error && <StatusBand small announce tone="attention" title={say(remove.error)} />}
    </Dialog>
  );
}
