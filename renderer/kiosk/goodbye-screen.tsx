import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Brand } from '#renderer/ui/brand.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { WaitingCorner } from '#renderer/ui/waiting-corner.tsx';
import styles from './goodbye-screen.module.css';

interface GoodbyeScreenProps {
  practiceName: string;
  onFinish: () => void;
}

const shownMs = 5_000;

/** Says that the person is signed out and nothing is left. By now all data is gone; the reload follows. */
export function GoodbyeScreen({ practiceName, onFinish }: GoodbyeScreenProps) {
  useEffect(() => {
    const timer = setTimeout(onFinish, shownMs);
    return () => clearTimeout(timer);
  }, [onFinish]);
  return (
    <main className={styles.goodbye}>
      <div className={styles.words}>
        <Brand name={practiceName} layout="line" />
        <Heading level={1} takesFocus><Trans>All done. Take care.</Trans></Heading>
        <p className={styles.more}><Trans>You are signed out. Nothing about you is left on this screen.</Trans></p>
        <Button look="filled" size="big" onPress={onFinish}><Trans>Close</Trans></Button>
      </div>
      <WaitingCorner className={styles.picture} />
    </main>
  );
}
