import { z } from 'zod';

/** What an insurer, an administrator or the law would send a paper back for, told before it is printed. */
export const paperProblem = z.enum([
  'provider_npi_missing', 'provider_npi_wrong', 'provider_license_missing', 'supervisor_npi_missing', 'supervisor_license_missing',
  'tax_id_missing', 'practice_address_missing', 'practice_phone_missing', 'client_birth_date_missing', 'policy_missing', 'member_id_missing', 'subscriber_missing', 'several_providers',
  'no_lines', 'letters_not_printable', 'too_many_diagnoses',
  'custom_code', 'diagnosis_missing', 'diagnosis_not_active', 'place_missing', 'place_against_modality',
  'visit_not_finished', 'visit_not_attended', 'billed_to_insurance', 'fee_missing', 'other_policy', 'other_supervisor',
  'insurance_pending',
  'over_estimate',
]);
export type PaperProblem = z.infer<typeof paperProblem>;

/** Trouble with the whole paper, or with one of its lines (its place in the list, from 0). `stops` keeps it from being printed. */
export const paperFinding = z.strictObject({ problem: paperProblem, line: z.int().nullable(), stops: z.boolean() });
export type PaperFinding = z.infer<typeof paperFinding>;
