import type { PaperLanguage } from './sheet.ts';

/** Plain Spanish for what counseling practices do most. The ledger says a service once, in the practice's own words. */
const spanish: ReadonlyMap<string, string> = new Map([
  ['90785', 'Atención de mayor complejidad'],
  ['90791', 'Evaluación diagnóstica inicial'],
  ['90792', 'Evaluación diagnóstica inicial con servicios médicos'],
  ...['90832', '90834', '90837'].map((code) => [code, 'Psicoterapia individual'] as const),
  ['90839', 'Psicoterapia en crisis'],
  ['90840', 'Psicoterapia en crisis, tiempo adicional'],
  ['90846', 'Psicoterapia familiar sin el cliente presente'],
  ['90847', 'Psicoterapia familiar con el cliente presente'],
  ['90849', 'Psicoterapia de grupo con varias familias'],
  ['90853', 'Psicoterapia de grupo'],
  ...['96130', '96131'].map((code) => [code, 'Evaluación psicológica'] as const),
  ...['96136', '96137', '96138', '96139'].map((code) => [code, 'Pruebas psicológicas'] as const),
  ['96127', 'Cuestionario breve de salud emocional'],
]);

/** A code without Spanish of ours keeps the practice's words. */
export function describeService(code: string | null, description: string, language: PaperLanguage): string {
  const own = language === 'es' && code !== null ? spanish.get(code) : undefined;
  if (own === undefined) return description;
  const minutes = /(\d+) ?min/u.exec(description)?.[1];
  return minutes === undefined ? own : `${own}, ${minutes} min`;
}
