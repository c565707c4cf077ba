import type { ComponentProps } from 'react';
import { isKiosk } from './surface.ts';

/** Which on-screen keyboard the field wants. */
export type KeyboardKind = 'letters' | 'text' | 'email' | 'number' | 'amount' | 'password';

export interface KeyedInputProps extends Omit<ComponentProps<'input'>, 'inputMode' | 'autoComplete'> {
  keyboard: KeyboardKind;
  /** Desk only; a kiosk never fills in or remembers anything. */
  autoComplete?: string;
}

const inputModes = { letters: 'text', text: 'text', email: 'email', number: 'numeric', amount: 'decimal', password: 'text' } as const;

/** An input that remembers nothing, corrects nothing, and on a kiosk leaves typing to our own keyboard or a hardware one. */
export function KeyedInput({ keyboard, autoComplete, type = 'text', ...rest }: KeyedInputProps) {
  const kiosk = isKiosk();
  return (
    <input
      {...rest}
      type={type}
      data-keyboard={keyboard}
      inputMode={kiosk ? 'none' : inputModes[keyboard]}
      autoComplete={kiosk ? 'off' : (autoComplete ?? 'off')}
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
    />
  );
}
