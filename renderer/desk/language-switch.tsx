import { Languages } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';

/** Offers the other language, in its own words. */
export function LanguageSwitch({ className }: { className?: string }) {
  const language = useDisplayChoices((choices) => choices.language);
  const other = language === 'en' ? 'es' : 'en';
  return (
    <Button look="quiet" icon={Languages} className={className} onPress={() => useDisplayChoices.setState({ language: other })}>
      <span lang={other}>{other === 'es' ? 'Español' : 'English'}</span>
    </Button>
  );
}
