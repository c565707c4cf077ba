import { Trans } from '@lingui/react/macro';
import { FlaskConical } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import styles from './payments.module.css';

/** The demo clinic: no phone is needed, and nothing real happens. */
export function SimulatedPhone({ isPending, onAnswer }: { isPending: boolean; onAnswer: (answer: 'approve' | 'decline') => void }) {
  return (
    <StatusBand small tone="attention" icon={FlaskConical} title={<Trans>Demo clinic: no real money moves. Play the phone:</Trans>}>
      <span className={styles.plays}>
        <Button isPending={isPending} onPress={() => onAnswer('approve')}><Trans>The bank says yes</Trans></Button>
        <Button isPending={isPending} onPress={() => onAnswer('decline')}><Trans>The bank says no</Trans></Button>
      </span>
    </StatusBand>
  );
}
