import { useLingui } from '@lingui/react/macro';
import type { Key } from './keyboard-layouts.ts';

/** Names of keys that a screen reader would not say well; the rest say themselves. */
export function useKeyNames(): (key: Key) => string | undefined {
  const { t } = useLingui();
  const actions = { DELETE: t`Delete`, SHIFT: t`Capital letters`, ACCENTS: t`áéü, letters with accents`, SYMBOLS: t`?123, numbers and signs`, LETTERS: t`abc, letters`, SPACE: t`Space` };
  const signs: Record<string, string> = { "'": t`Apostrophe`, '-': t`Hyphen`, '.': t`Dot`, ',': t`Comma`, _: t`Underscore`, '"': t`Quotation mark`, ':': t`Colon`, ';': t`Semicolon` };
  return (key) => ('action' in key ? actions[key.action] : signs[key.text]);
}
