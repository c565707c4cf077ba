import { Trans } from '@lingui/react/macro';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import styles from './printing.module.css';
import type { PaperRequest } from './use-paper-source.ts';

export type EstimateOffer = { versionId: string; primaryService: string; day: string; totalCents: number };

/** The estimates that the client was given. */
export function ChooseEstimate({ estimates, onChoose, onClose }: { estimates: readonly EstimateOffer[]; onChoose: (request: PaperRequest) => void; onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>Good Faith Estimate</Trans>} actions={<Button size="big" onPress={onClose}><Trans>Close</Trans></Button>}>
      <ul className={styles.choices}>
        {estimates.map(({ versionId, primaryService, day, totalCents }) => (
          <li key={versionId}>
            <span>{formatTypedDate(day)} · {primaryService}</span>
            <span className={styles.amount}>{formatMoney(totalCents)}</span>
            <Button onPress={() => onChoose({ kind: 'good_faith_estimate', versionId })}><Trans>Look at it</Trans></Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
