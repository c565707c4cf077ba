import { Trans } from '@lingui/react/macro';
import { useRef, useState, type ReactNode } from 'react';
import { Brand } from '#renderer/ui/brand.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { StageContext } from '#renderer/ui/stage.ts';
import { DemoBanner } from './demo-banner.tsx';
import { FootBar, type EndWord } from './foot-bar.tsx';
import { FrameClock } from './frame-clock.tsx';
import type { KioskMenu } from './kiosk-menu.ts';
import styles from './kiosk-shell.module.css';
import { SideMenu } from './side-menu.tsx';
import { useBarRoom } from './use-bar-room.ts';

interface KioskShellProps {
  practiceName: string;
  isDemo: boolean;
  /** Undefined before sign-in: then the frame is the one of steps, one column under the clinic's name. */
  menu: KioskMenu | undefined;
  endWord: EndWord;
  /** Undefined while there is nothing to end. */
  onEnd?: (() => void) | undefined;
  onHelp: () => void;
  isHelpComing: boolean;
  /** A band over every screen: the host is away, the session ends soon. */
  notice?: ReactNode;
  /** Dialogs of the shell itself: idle warning, help. */
  dialogs?: ReactNode;
  children: ReactNode;
}

/** The frame of every screen but attract and goodbye. Dialogs cover the stage; the foot bar stays below them, in use. */
export function KioskShell({ practiceName, isDemo, menu, notice, dialogs, children, ...foot }: KioskShellProps) {
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const content = useRef<HTMLElement>(null);
  const room = useBarRoom();
  const isRaised = useDisplayChoices((choices) => choices.barRaised);
  const isLarge = room === 'stacked-large';
  const footMenu = menu && isLarge ? { count: menu.items.reduce((sum, item) => sum + item.count, 0), onPress: () => setMenuOpen(true) } : undefined;
  const choose = (id: string) => {
    setMenuOpen(false);
    menu?.onChoose(id);
  };
  return (
    <StageContext value={stage}>
      <div className={`${styles.frame} ${isRaised ? styles.raised : ''}`}>
        {isDemo && <DemoBanner />}
        <div ref={setStage} className={styles.stage}>
          <div className={`${styles.page} ${menu ? styles.withMenu : styles.steps} ${isLarge ? styles.large : ''}`}>
            <header className={styles.header}>
              <Brand name={practiceName} layout={menu ? 'stacked' : 'line'} />
              <FrameClock withDay={Boolean(menu)} />
            </header>
            {menu && !isLarge && <div className={styles.side}><SideMenu menu={menu} /></div>}
            <main ref={content} className={styles.content}><div className={styles.notice}>{notice}</div>{children}</main>
          </div>
        </div>
        <FootBar {...foot} room={room} menu={footMenu} textOf={() => stage?.querySelector<HTMLElement>('[role$=dialog]')?.innerText ?? content.current?.innerText ?? ''} />
      </div>
      {menu && (
        <Dialog isOpen={isMenuOpen} onClose={() => setMenuOpen(false)} title={<Trans>Menu</Trans>} actions={<Button size="big" onPress={() => setMenuOpen(false)}><Trans>Close</Trans></Button>}>
          <SideMenu look="list" menu={{ ...menu, onChoose: choose }} />
        </Dialog>
      )}
      {dialogs}
    </StageContext>
  );
}
