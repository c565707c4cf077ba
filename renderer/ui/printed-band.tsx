import { Trans } from '@lingui/react/macro';
import { Printer } from 'lucide-react';
import { StatusBand } from './status-band.tsx';

/** A paper of the client's is on its way to the desk's printer. The ticket is all that one says aloud there. */
export function PrintedBand({ queued }: { queued: { ticket: string; printerName: string | null } }) {
  return (
    <StatusBand
      announce tone="done" icon={Printer} title={queued.printerName === null ? <Trans>The front desk will print it for you.</Trans> : <Trans>It is being printed at the front desk.</Trans>}
      figure={{ label: <Trans>Tell them</Trans>, value: [...queued.ticket].join(' ') }}
    />
  );
}
