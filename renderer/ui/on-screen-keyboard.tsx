import { useLingui } from '@lingui/react/macro';
import { ArrowBigUp, Delete } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { getKeyboardLayout, type Key, type KeyboardLayer } from './keyboard-layouts.ts';
import type { KeyboardKind } from './keyed-input.tsx';
import styles from './on-screen-keyboard.module.css';
import { isKiosk } from './surface.ts';
import { deleteInField, isKeyedField, typeIntoField } from './type-into-field.ts';
import { useKeyNames } from './use-key-names.ts';
import { classNames } from './class-names.ts';

interface OnScreenKeyboardProps {
  /** Shown until a field has the focus; then the field says which keyboard it wants. */
  kind: KeyboardKind;
}

/**
 * The kiosk's keyboard. It stands in the page's flow below its fields, so it can never cover one, and types into the field that
 * had the focus last. One stop in the tab order; arrow keys move between keys. A hardware keyboard works beside it.
 */
export function OnScreenKeyboard({ kind: firstKind }: OnScreenKeyboardProps) {
  const { t } = useLingui();
  const { target, kind } = useTypedField(firstKind);
  const [layer, setLayer] = useState<KeyboardLayer>('letters');
  const [isCapital, setCapital] = useState(false);
  const [current, setCurrent] = useState(0);
  const keysRef = useRef<HTMLDivElement>(null);
  if (!isKiosk()) return null;
  const layout = getKeyboardLayout(kind, layer, isCapital);

  function press(key: Key) {
    const field = target();
    if ('text' in key) {
      if (field) typeIntoField(field, key.text);
      setCapital(false);
      return;
    }
    if (key.action === 'SHIFT') setCapital(!isCapital);
    else if (key.action === 'DELETE') { if (field) deleteInField(field); }
    else if (key.action === 'SPACE') { if (field) typeIntoField(field, ' '); }
    else setLayer(key.action === 'ACCENTS' ? 'accents' : key.action === 'SYMBOLS' ? 'symbols' : 'letters');
  }
  function moveFocus(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: layout.columns, ArrowUp: -layout.columns }[event.key];
    const buttons = keysRef.current?.querySelectorAll('button');
    const next = step && buttons?.[current + step];
    if (!step || !next) return;
    event.preventDefault();
    setCurrent(current + step);
    next.focus();
  }

  let index = -1;
  return (
    <div ref={keysRef} role="group" data-keys aria-label={t`On-screen keyboard`} className={classNames(styles.keyboard, layout.rows.length > 4 && styles.low, layout.columns === 3 && styles.pad)} onKeyDown={moveFocus}>
      {layout.rows.map((row, rowIndex) => (
        <div key={rowIndex} className={styles.row}>
          {row.map((key) => {
            index += 1;
            return <KeyButton key={index} shown={key} isPressed={'action' in key && key.action === 'SHIFT' ? isCapital : undefined} isTabStop={index === Math.min(current, 40)} onPress={() => press(key)} />;
          })}
        </div>
      ))}
    </div>
  );
}

interface KeyButtonProps {
  shown: Key;
  isPressed: boolean | undefined;
  isTabStop: boolean;
  onPress: () => void;
}

function KeyButton({ shown, isPressed, isTabStop, onPress }: KeyButtonProps) {
  const names = useKeyNames();
  // Not :active, which sticks on a touch screen when keys follow each other fast.
  const [isDown, setDown] = useState(false);
  const release = () => setDown(false);
  const action = 'action' in shown ? shown.action : undefined;
  const text = 'text' in shown ? shown.text : undefined;
  // Keeps the focus, and with it the caret, in the field.
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  return (
    <button
      type="button" tabIndex={isTabStop ? 0 : -1} aria-pressed={isPressed} aria-label={names(shown)} onMouseDown={keepFocus} onPointerDown={() => setDown(true)} onPointerUp={release} onPointerLeave={release} onPointerCancel={release} onClick={onPress}
      className={classNames(styles.key, action && styles.action, action === 'SPACE' && styles.space, isPressed && styles.held, isDown && styles.down)}
    >
      {action === 'DELETE' ? <Delete aria-hidden className={styles.icon} /> : action === 'SHIFT' ? <ArrowBigUp aria-hidden className={styles.icon} /> : null}
      {action === 'ACCENTS' && 'áéü'}
      {action === 'SYMBOLS' && '?123'}
      {action === 'LETTERS' && 'abc'}
      {text}
    </button>
  );
}

/** The field that had the focus last and is still there, and the keyboard that it wants. */
function useTypedField(firstKind: KeyboardKind) {
  const last = useRef<ReturnType<typeof fieldWithFocus>>(undefined);
  const [kind, setKind] = useState(firstKind);
  useEffect(() => {
    const follow = () => {
      const field = fieldWithFocus();
      if (!field) return;
      last.current = field;
      setKind(field.dataset['keyboard'] as KeyboardKind);
    };
    follow();
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  const target = () => {
    if (last.current?.isConnected) return last.current;
    const first = document.querySelector('[data-keyboard]');
    return isKeyedField(first) ? first : undefined;
  };
  return { target, kind };
}

function fieldWithFocus() {
  return isKeyedField(document.activeElement) ? document.activeElement : undefined;
}
