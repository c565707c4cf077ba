import { i18n, type Messages } from '@lingui/core';

type Catalogue = { messages: Messages };

/** Every word folder's catalogues, found by name: a new word needs its folder and its two files, no line here. */
const catalogues = import.meta.glob<Catalogue>('/locales/*/*.po');

const loaded = new Map<string, Promise<void>>();

/** Loads the words of one folder in both languages, so that a change of language needs no waiting. */
export function loadWords(word: string): Promise<void> {
  const known = loaded.get(word);
  if (known) return known;
  const loading = Promise.all((['en', 'es'] as const).map(async (locale) => {
    const read = catalogues[`/locales/${locale}/${word}.po`];
    if (read) i18n.load(locale, (await read()).messages);
  })).then(() => undefined);
  loaded.set(word, loading);
  return loading;
}
