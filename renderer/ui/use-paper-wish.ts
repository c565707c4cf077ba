import { useDisplayChoices } from './display-choices.ts';

/** How this person's papers are printed: in the language of the screen, and large where the screen's letters are. */
export function usePaperWish(): { language: 'en' | 'es'; largePrint: boolean } {
  const language = useDisplayChoices((choices) => choices.language);
  const largePrint = useDisplayChoices((choices) => choices.textSize >= 170);
  return { language, largePrint };
}
