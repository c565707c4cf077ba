import { Trans, useLingui } from '@lingui/react/macro';
import { Calculator, FileText, HandCoins, Receipt, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { ChooseEstimate, type EstimateOffer } from './choose-estimate.tsx';
import { ChoosePeriod } from './choose-period.tsx';
import { ChooseReceipt, type ReceiptOffer } from './choose-receipt.tsx';
import { ChooseSuperbill, type SuperbillOffer } from './choose-superbill.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import styles from './printing.module.css';
import type { Referral } from './typed-referral.ts';
import type { PaperRequest, PaperSource } from './use-paper-source.ts';

type Kind = PaperRequest['kind'];

interface PaperChoicesProps {
  /** Empty and false where the practice does not show that paper. */
  offer: { receipts: readonly ReceiptOffer[] | null; superbills: readonly SuperbillOffer[] | null; referral?: Referral; flexibleSpendingStatement: boolean; statement: boolean; estimates: readonly EstimateOffer[]; largePrint: boolean };
  source: PaperSource;
  reader: 'client' | 'staff';
}

/** The papers about money, from one place: first what it is about, then the paper itself. */
export function PaperChoices({ offer, source, reader }: PaperChoicesProps) {
  const { t } = useLingui();
  const [choosing, setChoosing] = useState<Kind | null>(null);
  const [request, setRequest] = useState<PaperRequest | null>(null);
  const [hasDiagnosis, setDiagnosis] = useState(false);
  const titles: Record<Kind, string> = { receipt: t`Receipt`, superbill: t`Superbill`, flexible_spending_statement: t`Flex Spending Statement`, statement: t`Statement`, good_faith_estimate: t`Good Faith Estimate` };
  const close = () => {
    setChoosing(null);
    setRequest(null);
  };
  if (request) return <PaperDialog title={titles[request.kind]} request={request} source={source} reader={reader} isLarge={offer.largePrint} onClose={close} />;
  return (
    <>
      <div className={styles.offer}>
        {offer.receipts && <Button icon={Receipt} wide onPress={() => setChoosing('receipt')}><Trans>Receipt</Trans></Button>}
        {offer.superbills && <Button icon={FileText} wide onPress={() => setChoosing('superbill')}><Trans>Superbill</Trans></Button>}
        {offer.flexibleSpendingStatement && <Button icon={HandCoins} wide onPress={() => setChoosing('flexible_spending_statement')}><Trans>Flex Spending Statement</Trans></Button>}
        {offer.statement && <Button icon={ScrollText} wide onPress={() => setChoosing('statement')}><Trans>Statement</Trans></Button>}
        {offer.estimates.length > 0 && <Button icon={Calculator} wide onPress={() => setChoosing('good_faith_estimate')}><Trans>Good Faith Estimate</Trans></Button>}
      </div>
      {choosing === 'receipt' && <ChooseReceipt receipts={offer.receipts ?? []} reader={reader} onChoose={setRequest} onClose={close} />}
      {choosing === 'superbill' && <ChooseSuperbill lines={offer.superbills ?? []} {...(offer.referral ? { referral: offer.referral } : {})} reader={reader} onChoose={setRequest} onClose={close} />}
      {choosing === 'good_faith_estimate' && <ChooseEstimate estimates={offer.estimates} onChoose={setRequest} onClose={close} />}
      {choosing === 'flexible_spending_statement' && (
        <ChoosePeriod title={titles[choosing]} onChoose={(period) => setRequest({ kind: 'flexible_spending_statement', ...period, diagnosis: hasDiagnosis })} onClose={close}>
          {reader === 'staff' && <CheckBox isSelected={hasDiagnosis} onChange={setDiagnosis} label={<Trans>Name the diagnosis code, where the plan asks for it</Trans>} />}
        </ChoosePeriod>
      )}
      {choosing === 'statement' && <ChoosePeriod title={titles[choosing]} onChoose={(period) => setRequest({ kind: 'statement', ...period })} onClose={close} />}
    </>
  );
}
