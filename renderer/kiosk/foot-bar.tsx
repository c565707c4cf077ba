import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDownUp, Contrast, Globe, Hand, LogOut, Menu, Undo2, Volume2 } from 'lucide-react';
import { CountBadge } from '#renderer/ui/count-badge.tsx';
import { cycleTheme, useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { announce } from '#renderer/ui/live-region.tsx';
import styles from './foot-bar.module.css';
import { FootControl } from './foot-control.tsx';
import { TextSizeControl } from './text-size-control.tsx';
import type { BarRoom } from './use-bar-room.ts';
import { useReadAloud } from './use-read-aloud.ts';

export type EndWord = 'sign_out' | 'done' | 'start_over';

export interface FootBarProps {
  room: BarRoom;
  /** Before sign-in the last control reads "Start over" or "Done". */
  endWord: EndWord;
  /** Undefined while there is nothing to end. */
  onEnd?: (() => void) | undefined;
  onHelp: () => void;
  /** The front desk has answered the call. */
  isHelpComing: boolean;
  /** At the largest text the menu is the first control; undefined where there is no menu. */
  menu: { count: number; onPress: () => void } | undefined;
  textOf: () => string;
}

/** The bar that never moves, but for reach. It stays in use under dialogs (top layer). */
export function FootBar({ room, endWord, onEnd, onHelp, isHelpComing, menu, textOf }: FootBarProps) {
  const { t } = useLingui();
  const readAloud = useReadAloud(textOf);
  const { language, barRaised } = useDisplayChoices();
  const other = language === 'en' ? 'es' : 'en';
  const themeNames = { light: t`Light colors`, dark: t`Dark colors`, contrast: t`High contrast` };
  const changeTheme = () => {
    cycleTheme();
    announce(themeNames[useDisplayChoices.getState().theme]);
  };
  const done = t({ message: 'Done', context: 'end of a visit' });
  const ends = { sign_out: t`Done – sign out`, done, start_over: t`Start over` };
  const isShort = room === 'stacked-large';
  return (
    <footer data-react-aria-top-layer="true" className={`${styles.bar} ${styles[room]}`}>
      <div className={styles.group}>
        {menu && <FootControl icon={Menu} onPress={menu.onPress} badge={<CountBadge count={menu.count} />}><Trans>Menu</Trans></FootControl>}
        <FootControl icon={Globe} onPress={() => useDisplayChoices.setState({ language: other })}><span lang={other}>{language === 'en' ? 'Español' : 'English'}</span></FootControl>
        <TextSizeControl room={room} />
        <FootControl icon={Contrast} onPress={changeTheme}><Trans>Contrast</Trans></FootControl>
        {readAloud && <FootControl icon={Volume2} name={t`Read aloud`} isPressed={readAloud.isReading} onPress={readAloud.toggle}>{isShort ? t`Read` : t`Read aloud`}</FootControl>}
        <FootControl icon={ArrowDownUp} onPress={() => useDisplayChoices.setState({ barRaised: !barRaised })}>{barRaised ? <Trans>Move bar down</Trans> : <Trans>Move bar up</Trans>}</FootControl>
      </div>
      <div className={styles.group}>
        <FootControl icon={Hand} name={isHelpComing ? t`Help is coming` : t`Get help`} onPress={onHelp}>{isHelpComing ? t`Help is coming` : isShort ? t`Help` : t`Get help`}</FootControl>
        {onEnd && <FootControl icon={endWord === 'start_over' ? Undo2 : LogOut} isStrong name={ends[endWord]} onPress={onEnd}>{isShort && endWord === 'sign_out' ? done : ends[endWord]}</FootControl>}
      </div>
    </footer>
  );
}
