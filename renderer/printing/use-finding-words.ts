import { useLingui } from '@lingui/react/macro';
import type { PaperProblem } from '#main/contract/papers.ts';

/** What would be sent back, and what to do about it. */
export function useFindingWords(): Record<PaperProblem, string> {
  const { t } = useLingui();
  return {
    provider_npi_missing: t`The provider’s NPI is missing. Add it under Practice settings, Providers.`,
    provider_npi_wrong: t`The provider’s NPI has a wrong digit. Check it under Practice settings, Providers.`,
    provider_license_missing: t`The provider’s license number is missing. Add it under Practice settings, Providers.`,
    supervisor_npi_missing: t`The supervisor’s NPI is missing or has a wrong digit.`,
    supervisor_license_missing: t`The supervisor’s license number is missing.`,
    tax_id_missing: t`The practice’s tax ID is missing. Add it under Practice settings, Practice.`,
    practice_address_missing: t`The practice’s address is missing. Add it under Practice settings, Practice.`,
    practice_phone_missing: t`The practice’s phone number is missing. Add it under Practice settings, Practice.`,
    too_many_diagnoses: t`There are more than 12 diagnoses on one sheet. Choose fewer visits.`,
    client_birth_date_missing: t`The client’s date of birth is missing.`,
    policy_missing: t`There is no insurance on file for that day. The insurer may ask for the member ID.`,
    member_id_missing: t`The member ID is missing. Add it to the insurance.`,
    subscriber_missing: t`The subscriber’s name or date of birth is missing. Add it to the insurance.`,
    several_providers: t`These visits are with different providers. Print one sheet for each.`,
    no_lines: t`There is nothing to print for this choice.`,
    letters_not_printable: t`A name has letters that our print cannot draw. They come out as “?”.`,
    custom_code: t`The service code is the practice’s own. Insurers take CPT and HCPCS codes.`,
    diagnosis_missing: t`No diagnosis holds on this day. Add one, dated on or before the visit.`,
    diagnosis_not_active: t`The diagnosis does not hold on this day. Check its dates.`,
    place_missing: t`The place of service is missing on the charge.`,
    place_against_modality: t`The place of service does not fit the visit: in person or online.`,
    visit_not_finished: t`The visit is not finished yet.`,
    visit_not_attended: t`The client was not there. Insurers do not pay for missed or late-canceled visits.`,
    billed_to_insurance: t`This visit is billed to the insurance. A superbill would claim it twice.`,
    fee_missing: t`The fee is zero.`,
    other_policy: t`Another insurance policy held on this day. Print it on a sheet of its own.`,
    other_supervisor: t`Another person supervised this visit. Print it on a sheet of its own.`,
    insurance_pending: t`Insurance has not answered for every visit yet. The plan may send this back until it has.`,
    over_estimate: t`The bill is $400 or more above the Good Faith Estimate. Check the charges and talk with the client before this goes out.`,
  };
}
