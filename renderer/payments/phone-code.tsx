import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Attempt } from '#main/contract/payments.ts';
import { formatTime } from '#renderer/ui/format-when.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import { useNow } from '#renderer/ui/host-clock.ts';
import { QrPicture } from '#renderer/ui/qr-picture.tsx';
import styles from './payments.module.css';

interface PhoneCodeProps {
  url: string;
  expiresAt: number;
  purpose: Attempt['purpose'];
  /** The line that changes by itself. */
  children: ReactNode;
}

/** The picture for the client's own phone, with what to do. Nothing here says whose it is. */
export function PhoneCode({ url, expiresAt, purpose, children }: PhoneCodeProps) {
  const { t } = useLingui();
  const { timeZone } = useNow(60_000);
  const until = timeZone ? formatTime(expiresAt, timeZone) : '';
  return (
    <div className={styles.phone}>
      <QrPicture text={url} label={t`Code to scan with a phone`} className={styles.qr ?? ''} />
      <div className={styles.beside}>
        <ol className={styles.todo}>
          <li><Trans>Open the camera on your phone.</Trans></li>
          <li><Trans>Point it at this code and touch the link.</Trans></li>
          <li>{purpose === 'add_card' ? <Trans>Type your card there.</Trans> : <Trans>Pay there. Then look here again.</Trans>}</li>
        </ol>
        {children}
        <Hint>{until && <Trans>The code works until {until}.</Trans>} <Trans>Your card number goes to the card company only. This screen never sees it.</Trans></Hint>
      </div>
    </div>
  );
}
