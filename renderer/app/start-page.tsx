import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { LiveRegion } from '#renderer/ui/live-region.tsx';
import { showDisplayChoices, useDisplayChoices } from '#renderer/ui/display-choices.ts';
import '#renderer/ui/fonts.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import { loadWords } from './load-words.ts';

/** Draws a surface once its first words are there, and keeps language, text size and theme on the page in step with the choices. */
export async function startPage(firstWords: readonly string[], page: ReactNode): Promise<void> {
  await Promise.all(firstWords.map(loadWords));
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element');
  useDisplayChoices.subscribe((choices, before) => {
    showDisplayChoices(choices);
    if (choices.language !== before.language) i18n.activate(choices.language);
  });
  i18n.activate(useDisplayChoices.getState().language);
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        {page}
        <LiveRegion />
      </I18nProvider>
    </StrictMode>,
  );
}
