import type { KeyboardKind } from './keyed-input.tsx';

export type KeyboardLayer = 'letters' | 'accents' | 'symbols';
/** A key types its own text, or does what its name in capitals says. */
export type KeyAction = 'DELETE' | 'SHIFT' | 'ACCENTS' | 'SYMBOLS' | 'LETTERS' | 'SPACE';
export type Key = { text: string } | { action: KeyAction };
export interface KeyboardLayout {
  columns: number;
  rows: readonly (readonly Key[])[];
}

const actionSigns: Record<string, KeyAction> = { '⌫': 'DELETE', '⇧': 'SHIFT', '´': 'ACCENTS', '¤': 'SYMBOLS', '⌨': 'LETTERS', '␣': 'SPACE' };

/** Rows written as they look: each sign is a key, the signs of `actionSigns` do something. */
function layout(columns: number, ...rows: string[]): KeyboardLayout {
  return {
    columns,
    rows: rows.map((row) => row.split(' ').map((sign): Key => {
      const action = actionSigns[sign];
      return action ? { action } : { text: sign };
    })),
  };
}

const nameLetters = layout(10, 'Q W E R T Y U I O P', 'A S D F G H J K L Ñ', "Z X C V B N M ' - ⌫");
const number = layout(3, '1 2 3', '4 5 6', '7 8 9', '0 ⌫');
/** Dollars and cents. */
const amount = layout(3, '1 2 3', '4 5 6', '7 8 9', '. 0 ⌫');
const plain = layout(10, 'q w e r t y u i o p', 'a s d f g h j k l ñ', "⇧ z x c v b n m ' ⌫", '´ ¤ , ␣ . -');
const capitals = layout(10, 'Q W E R T Y U I O P', 'A S D F G H J K L Ñ', "⇧ Z X C V B N M ' ⌫", '´ ¤ , ␣ . -');
const accents = layout(10, 'á é í ó ú ü ñ ç à è', 'ä ë ï ö â ê î ô û å', '⇧ ø æ ã õ ł ś ž č ⌫', '⌨ ¤ , ␣ . -');
const accentCapitals = layout(10, 'Á É Í Ó Ú Ü Ñ Ç À È', 'Ä Ë Ï Ö Â Ê Î Ô Û Å', '⇧ Ø Æ Ã Õ Ł Ś Ž Č ⌫', '⌨ ¤ , ␣ . -');
const symbols = layout(10, '1 2 3 4 5 6 7 8 9 0', '! @ $ % & * ( ) + =', `⇧ ? / : ; " _ # ' ⌫`, '⌨ ´ , ␣ . -');
const moreSymbols = layout(10, '[ ] { } < > \\ | ` ~', '^ ¿ ¡ € £ § ° « » ·', `⇧ ? / : ; " _ # ' ⌫`, '⌨ ´ , ␣ . -');
const email = layout(10, '1 2 3 4 5 6 7 8 9 0', 'q w e r t y u i o p', 'a s d f g h j k l @', 'z x c v b n m . - ⌫', '_ + .com .org .net');
const passwordRow = '1 2 3 4 5 6 7 8 9 0';
const password = layout(10, passwordRow, 'q w e r t y u i o p', 'a s d f g h j k l ñ', '⇧ z x c v b n m . ⌫', '´ ¤ @ ␣ ! -');
const passwordCapitals = layout(10, passwordRow, 'Q W E R T Y U I O P', 'A S D F G H J K L Ñ', '⇧ Z X C V B N M . ⌫', '´ ¤ @ ␣ ! -');

export function getKeyboardLayout(kind: KeyboardKind, layer: KeyboardLayer, isCapital: boolean): KeyboardLayout {
  if (kind === 'letters') return nameLetters;
  if (kind === 'number') return number;
  if (kind === 'amount') return amount;
  if (kind === 'email') return email;
  if (layer === 'symbols') return isCapital ? moreSymbols : symbols;
  if (layer === 'accents') return isCapital ? accentCapitals : accents;
  if (kind === 'password') return isCapital ? passwordCapitals : password;
  return isCapital ? capitals : plain;
}
