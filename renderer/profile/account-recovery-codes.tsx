import { Trans } from '@lingui/react/macro';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import styles from './account.module.css';

interface AccountRecoveryCodesProps {
  wide?: boolean | undefined;
  step?: { current: number; total: number };
  codes: readonly string[];
  onDone: () => void;
}

/** Ten codes, shown once. No Back: they can't be shown again. */
export function AccountRecoveryCodes({ wide, step, codes, onDone }: AccountRecoveryCodesProps) {
  return (
    <StepPage
      {...(step ? { step } : {})} wide={wide ?? false} onContinue={onDone} continueLabel={<Trans>I have saved them</Trans>} title={<Trans>Save your recovery codes</Trans>}
      hint={<Trans>If you lose your phone, one of these lets you in. Each works once. Write them down or take a photo now: they are not shown again.</Trans>}
    >
      <ol className={styles.codes} translate="no">{codes.map((code) => <li key={code}>{code}</li>)}</ol>
      <StatusBand small tone="info" title={<Trans>Keep them at home, apart from your phone. Show them to nobody, not even to us.</Trans>} />
    </StepPage>
  );
}
