import { Pointer } from 'lucide-react';
import { Brand } from '#renderer/ui/brand.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { ScreenLanguage } from '#renderer/ui/display-choices.ts';
import { formatTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { usePortrait } from '#renderer/ui/use-portrait.ts';
import { WaitingRoom } from '#renderer/ui/waiting-room.tsx';
import styles from './attract-screen.module.css';
import { BothLanguages } from './both-languages.tsx';
import { DemoBanner } from './demo-banner.tsx';

interface AttractScreenProps {
  practiceName: string;
  isDemo: boolean;
  /** A practice without providers: nobody can be checked in yet. */
  isEmpty: boolean;
  /** The host does not answer. */
  isUnreachable: boolean;
  onStart: (language: ScreenLanguage) => void;
}

/** The clinic's name, the time, one large button in each language, one picture; nothing else. The one touched sets the language. */
export function AttractScreen({ practiceName, isDemo, isEmpty, isUnreachable, onStart }: AttractScreenProps) {
  const isPortrait = usePortrait();
  const isClosed = isEmpty || isUnreachable;
  return (
    <div className={styles.attract}>
      <WaitingRoom orientation={isPortrait ? 'portrait' : 'landscape'} className={styles.picture} />
      {isDemo && <DemoBanner both />}
      <main className={styles.words}>
        <h1 className={styles.name}><Brand name={practiceName} layout="line" /></h1>
        <Clock />
        <div className={styles.buttons}>
          {isClosed ? <BothLanguages className={styles.notice} say={isEmpty ? 'not_set_up' : 'unreachable'} /> : (
            <>
              <Button look="filled" icon={Pointer} wide className={styles.start} onPress={() => onStart('en')}><span lang="en">Touch to check in</span></Button>
              <Button look="filled" icon={Pointer} wide className={styles.start} onPress={() => onStart('es')}><span lang="es">Toque para registrar su llegada</span></Button>
            </>
          )}
        </div>
      </main>
    </div>
  );
}

function Clock() {
  const { nowMs, timeZone } = useNow(1_000);
  if (!timeZone) return <p className={styles.clock} />;
  const [time, half] = formatTime(nowMs, timeZone).split(' ');
  return <p className={styles.clock}><span>{time}</span> <span className={styles.half}>{half}</span></p>;
}
