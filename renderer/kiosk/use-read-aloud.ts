import { useEffect, useState } from 'react';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';

/** Reads what the screen shows; undefined where this machine has no voice. */
export function useReadAloud(textOf: () => string): { isReading: boolean; toggle: () => void } | undefined {
  const language = useDisplayChoices((choices) => choices.language);
  const hasVoice = useHasVoice(language);
  const [isReading, setReading] = useState(false);
  useEffect(() => () => speechSynthesis.cancel(), []);
  if (!hasVoice) return undefined;

  function toggle() {
    speechSynthesis.cancel();
    if (isReading) return setReading(false);
    const words = new SpeechSynthesisUtterance(textOf());
    words.lang = language === 'es' ? 'es-US' : 'en-US';
    words.onend = () => setReading(false);
    words.onerror = () => setReading(false);
    speechSynthesis.speak(words);
    setReading(true);
  }
  return { isReading, toggle };
}

function useHasVoice(language: string): boolean {
  const [hasVoice, setHasVoice] = useState(false);
  useEffect(() => {
    const look = () => setHasVoice(speechSynthesis.getVoices().some((voice) => voice.lang.startsWith(language)));
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, [language]);
  return hasVoice;
}
