import { Trans } from '@lingui/react/macro';
import { Armchair, BellRing, Check, Lock } from 'lucide-react';
import type { z } from 'zod';
import type { arrived as arrivedSchema } from '#main/contract/check-in.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { CountdownRing } from '#renderer/ui/countdown-ring.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { ScrollColumn } from '#renderer/ui/scroll-column.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { WaitingCorner } from '#renderer/ui/waiting-corner.tsx';
import styles from './arrived-screen.module.css';
import { useCountdown } from './use-countdown.ts';

interface ArrivedScreenProps {
  arrived: z.infer<typeof arrivedSchema>;
  onDone: () => void;
  onSignIn: () => void;
}

const shownSeconds = 30;

/** It worked, and what happens next. Says the same about signing in to everyone, so it gives nothing away. */
export function ArrivedScreen({ arrived, onDone, onSignIn }: ArrivedScreenProps) {
  const secondsLeft = useCountdown(shownSeconds, onDone);
  return (
    <div className={styles.page}>
      <ScrollColumn>
        <div className={styles.words}>
          <div className={styles.thanks}>
            <span className={styles.disc}><Check aria-hidden /></span>
            <Heading level={1} takesFocus><Trans>Thank you, {arrived.greeting}<br />We know you’re here.</Trans></Heading>
          </div>
          <Card className={styles.visit}>
            <div>
              <p className={styles.time}>{formatTime(arrived.startsAt, arrived.timeZone)}</p>
              <p className={styles.provider}><Trans>with {arrived.provider}</Trans></p>
            </div>
            <div className={styles.ticket}>
              <p className={styles.ticketLabel}><Trans>Your number</Trans></p>
              <p className={styles.number}>{arrived.ticketNumber}</p>
            </div>
          </Card>
          {arrived.late && <StatusBand small tone="attention" title={<Trans>Your session may be shorter today. Your provider knows you’re here.</Trans>} />}
          <Heading level={2}><Trans>What happens next</Trans></Heading>
          <ul className={styles.next}>
            <li><Armchair aria-hidden /><span><Trans>Take any seat. You don’t need to come back to this screen.</Trans></span></li>
            <li><BellRing aria-hidden /><span><Trans>{arrived.providerFirstName} knows you’re here. We’ll call your number, not your name.</Trans></span></li>
            <li><Lock aria-hidden /><span><Trans>Have a few minutes? Sign in to see your appointments and what you owe.</Trans></span></li>
          </ul>
        </div>
      </ScrollColumn>
      <p className={styles.clears}><CountdownRing size="small" secondsLeft={secondsLeft} secondsTotal={shownSeconds} /><span><Trans>This screen clears by itself in {secondsLeft} seconds</Trans></span></p>
      <div className={styles.actions}>
        <Button look="filled" size="big" icon={Check} onPress={onDone} className={styles.done}><Trans context="end of a visit">Done</Trans></Button>
        <Button look="outlined" size="big" icon={Lock} onPress={onSignIn}><Trans>Sign in</Trans></Button>
      </div>
      <WaitingCorner className={styles.picture} />
    </div>
  );
}
