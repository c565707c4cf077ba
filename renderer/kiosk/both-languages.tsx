/** Sentences of screens on which no language has been chosen: said in both, beside each other, so they stand outside the catalogues. */
const sentences = {
  not_set_up: { en: 'This clinic is not set up yet. Please see the front desk.', es: 'Esta clínica todavía no está lista. Por favor, pase a la recepción.' },
  unreachable: { en: 'Check-in is not working right now. Please see the front desk.', es: 'El registro no funciona en este momento. Por favor, pase a la recepción.' },
  demo: { en: 'This is a demo clinic. All people are invented.', es: 'Esta es una clínica de demostración. Todas las personas son inventadas.' },
} as const;

interface BothLanguagesProps {
  say: keyof typeof sentences;
  className?: string;
}

export function BothLanguages({ say, className }: BothLanguagesProps) {
  return (
    <div className={className}>
      <p lang="en">{sentences[say].en}</p>
      <p lang="es">{sentences[say].es}</p>
    </div>
  );
}
