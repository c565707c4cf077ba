import { Trans, useLingui } from '@lingui/react/macro';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { PaperFinding } from '#main/contract/papers.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { formatDateOfYear } from '#renderer/ui/format-when.ts';
import styles from './printing.module.css';
import { ReferralFields } from './referral-fields.tsx';
import { readReferral, typeReferral, type Referral } from './typed-referral.ts';
import { useFindingWords } from './use-finding-words.ts';
import type { PaperRequest } from './use-paper-source.ts';

/** `findings` only at the desk: a client reads that the front desk can help. */
export type SuperbillOffer = { chargeId: string; serviceDate: string; providerId: string; providerName: string; description: string; feeCents: number; ready: boolean; findings: readonly PaperFinding[] };

interface ChooseSuperbillProps { lines: readonly SuperbillOffer[]; /** Of the last sheet; at the desk alone. */ referral?: Referral; reader: 'client' | 'staff'; onChoose: (request: PaperRequest) => void; onClose: () => void }

/** One or many visits of one provider: a sheet for an insurer names one. Ticking another provider's visit starts anew with it. */
export function ChooseSuperbill({ lines, referral, reader, onChoose, onClose }: ChooseSuperbillProps) {
  const { i18n } = useLingui();
  const language = i18n.locale === 'es' ? 'es' : 'en';
  const [ticked, setTicked] = useState<readonly SuperbillOffer[]>([]);
  const words = useFindingWords();
  const [typed, setTyped] = useState(() => typeReferral(referral));
  const [isNamed, setNamed] = useState(true);
  const sender = readReferral(typed);
  const byProvider = [...Map.groupBy(lines, (line) => line.providerName)];
  const tick = (line: SuperbillOffer, isOn: boolean) => {
    const others = ticked.filter((one) => one.providerId === line.providerId && one.chargeId !== line.chargeId);
    setTicked(isOn ? [...others, line] : others);
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>Superbill</Trans>}
      actions={
        <>
          <Button size="big" onPress={onClose}><Trans>Close</Trans></Button>
          <Button size="big" look="filled" isDisabled={ticked.length === 0 || sender === undefined} onPress={() => onChoose({ kind: 'superbill', chargeIds: ticked.map(({ chargeId }) => chargeId), descriptions: isNamed, ...(referral && sender ? { referral: sender } : {}) })}><Trans>Look at it</Trans></Button>
        </>
      }
    >
      {lines.length === 0 && <EmptyState icon={FileText} title={<Trans>No visits to show yet</Trans>}><Trans>A visit appears here after its charge is posted.</Trans></EmptyState>}
      {lines.length > 0 && <p><Trans>Choose the visits for your insurer. Each sheet has one provider.</Trans></p>}
      {byProvider.map(([providerName, own]) => (
        <section key={providerName}>
          <h3 className={styles.group}>{providerName}</h3>
          <ul className={styles.choices}>
            {own.map((line) => (
              <li key={line.chargeId}>
                <CheckBox
                  isDisabled={!line.ready} isSelected={ticked.includes(line)} onChange={(isOn) => tick(line, isOn)}
                  label={<>{formatDateOfYear(line.serviceDate, language)} {reader === 'staff' && line.description}{!line.ready && reader === 'client' && <> · <Trans>Not ready yet. The front desk can help.</Trans></>}</>}
                />
                <span className={styles.amount}>{formatMoney(line.feeCents)}</span>
                {line.findings.length > 0 && <ul className={styles.findings}>{line.findings.map(({ problem }) => <li key={problem}>{words[problem]}</li>)}</ul>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {lines.length > 0 && <CheckBox isSelected={isNamed} onChange={setNamed} label={<Trans>Say each diagnosis in words beside its code</Trans>} />}
      {referral && <ReferralFields typed={typed} onChange={setTyped} />}
    </Dialog>
  );
}
