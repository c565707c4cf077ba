import type { Coverage, Diagnosis } from '#db/queries/coverage.ts';

type Span = { readonly validFrom: string | null; readonly validTo: string | null };

function holdsOn({ validFrom, validTo }: Span, date: string): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);
}

/** The policy that pays first on a day (YYYY-MM-DD). */
export function findCoverageOn(coverages: readonly Coverage[], date: string): Coverage | undefined {
  const holding = coverages.filter((coverage) => holdsOn(coverage, date));
  return holding.find(({ order }) => order === 'primary') ?? holding[0];
}

/** What was diagnosed and not over on that day, in pointer order. One that was dated later is not among them. */
export function listDiagnosesOn(diagnoses: readonly Diagnosis[], date: string): Diagnosis[] {
  return diagnoses.filter((diagnosis) => holdsOn(diagnosis, date));
}
