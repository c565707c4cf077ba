import { create } from 'zustand';

export const textSizes = [100, 130, 170, 200] as const;
export type TextSize = (typeof textSizes)[number];
export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
export type ScreenLanguage = 'en' | 'es';

export interface DisplayChoices {
  language: ScreenLanguage;
  textSize: TextSize;
  theme: Theme;
  /** The foot bar's controls stand higher, for reach from a seat. */
  barRaised: boolean;
}

const atStart: DisplayChoices = { language: 'en', textSize: 100, theme: 'light', barRaised: false };

/** How this person wants to see the screen: kept in memory for their session only, never in web storage. */
export const useDisplayChoices = create<DisplayChoices>(() => atStart);

export function forgetDisplayChoices(): void {
  useDisplayChoices.setState(atStart, true);
}

/** Text size one step up or down; stays at the ends. */
export function stepTextSize(by: 1 | -1): void {
  useDisplayChoices.setState((now) => ({ textSize: textSizes[textSizes.indexOf(now.textSize) + by] ?? now.textSize }));
}

/** Goes round: the smallest comes after the largest. For the small foot bar with one button. */
export function cycleTextSize(): void {
  useDisplayChoices.setState((now) => ({ textSize: textSizes[textSizes.indexOf(now.textSize) + 1] ?? textSizes[0] }));
}

export function cycleTheme(): void {
  useDisplayChoices.setState((now) => ({ theme: themes[themes.indexOf(now.theme) + 1] ?? themes[0] }));
}

/** Writes the choices on <html>, where tokens.css reads them. */
export function showDisplayChoices(choices: DisplayChoices): void {
  const { documentElement } = document;
  documentElement.lang = choices.language;
  documentElement.dataset['text'] = String(choices.textSize);
  documentElement.dataset['theme'] = choices.theme;
}
