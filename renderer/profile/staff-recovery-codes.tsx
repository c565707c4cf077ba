import { Trans } from '@lingui/react/macro';
import { Printer } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import styles from './staff-two-factor.module.css';

interface StaffRecoveryCodesProps {
  practiceName: string;
  codes: readonly string[];
  onDone: () => void;
}

/** Ten codes, shown once: printed from here, or written down. */
export function StaffRecoveryCodes({ practiceName, codes, onDone }: StaffRecoveryCodesProps) {
  return (
    <div className={styles.stack}>
      <StatusBand small announce tone="attention" title={<Trans>These codes are shown only now. Print them, or write them down.</Trans>} />
      <section className={styles.paper} aria-labelledby="staff-codes">
        <Heading level={2} size="heading" id="staff-codes"><Trans>Recovery codes</Trans></Heading>
        <p>{practiceName}</p>
        <ol className={styles.codes} translate="no">{codes.map((code) => <li key={code}>{code}</li>)}</ol>
        <p><Trans>If your phone is gone, type one of these instead of the app’s code. Each works once: cross it off. Keep this paper at home, and show it to nobody.</Trans></p>
      </section>
      <div className={styles.row}>
        <Button size="big" icon={Printer} onPress={() => window.print()}><Trans>Print</Trans></Button>
        <Button size="big" look="filled" onPress={onDone}><Trans>I have them on paper</Trans></Button>
      </div>
    </div>
  );
}
