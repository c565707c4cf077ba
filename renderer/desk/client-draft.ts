import type { client } from '#renderer/api/client.ts';
import type { ClientRecord } from '#main/contract/registration.ts';
import { usStates } from '#main/contract/us-states.ts';
import type { PhoneProblem } from '#main/contract/us-phone.ts';
import { formatPhone } from '#main/contract/us-phone.ts';
import { readTypedPhone } from '#renderer/ui/read-typed-phone.ts';
import { datePartsOf, emptyDate, readDateBoxes, type DateParts } from '#renderer/ui/read-date-boxes.ts';

export const textFields = [
  'firstName', 'middleName', 'lastName', 'preferredFirstName', 'preferredLastName', 'pronouns', 'sex', 'email', 'phone',
  'street', 'line2', 'city', 'state', 'zip', 'guardianName', 'privacyNote',
] as const;
export type TextFieldName = (typeof textFields)[number];

/** What stands in the form, as typed. */
export interface ClientDraft {
  text: Record<TextFieldName, string>;
  /** As it is held: what is shown of it stays as it is. */
  heldPhone: string | null;
  dateOfBirth: DateParts;
  status: ClientRecord['status'];
  language: ClientRecord['language'];
  selfCheckInBlocked: boolean;
  providerIds: readonly string[];
}

export type ClientFields = Omit<Parameters<typeof client.registration.create>[0], 'acceptDuplicate'>;

export const emptyDraft: ClientDraft = {
  text: draftText(() => ''), heldPhone: null, dateOfBirth: emptyDate, status: 'new', language: 'en', selfCheckInBlocked: false, providerIds: [],
};

/** Under this name the unsaved words of a client's form are kept. */
export function clientFormName(clientId: string): string {
  return `client ${clientId}`;
}

export function draftOf(record: ClientRecord): ClientDraft {
  const { dateOfBirth, status, language, selfCheckInBlocked, providerIds } = record;
  const shown = (name: TextFieldName) => (name === 'phone' && record.phone ? formatPhone(record.phone) : (record[name] ?? ''));
  return { text: draftText(shown), heldPhone: record.phone, dateOfBirth: datePartsOf(dateOfBirth), status, language, selfCheckInBlocked, providerIds };
}

function draftText(valueOf: (name: TextFieldName) => string): Record<TextFieldName, string> {
  return Object.fromEntries(textFields.map((name) => [name, valueOf(name)])) as Record<TextFieldName, string>;
}

export type DraftProblem = 'needed' | 'not_an_email' | 'not_a_state' | 'not_a_zip' | 'no_such_day' | PhoneProblem;

/** What keeps the draft from being saved, by field. Empty when nothing does. */
export function findDraftProblems({ text, heldPhone, dateOfBirth }: ClientDraft): Partial<Record<TextFieldName | 'dateOfBirth', DraftProblem>> {
  const birth = readDateBoxes(dateOfBirth);
  const phone = readTypedPhone(text.phone, heldPhone);
  const [state, zip] = [text.state.trim().toUpperCase(), text.zip.trim()];
  return {
    ...(text.firstName.trim() ? {} : { firstName: 'needed' as const }),
    ...(text.lastName.trim() ? {} : { lastName: 'needed' as const }),
    ...(birth.kind === 'date' ? {} : { dateOfBirth: birth.kind === 'incomplete' ? 'needed' as const : 'no_such_day' as const }),
    ...(text.email === '' || /^\S+@\S+\.\S+$/u.test(text.email.trim()) ? {} : { email: 'not_an_email' as const }),
    ...(state === '' || Object.hasOwn(usStates, state) ? {} : { state: 'not_a_state' as const }),
    ...(zip === '' || /^\d{5}(?:-\d{4})?$/u.test(zip) ? {} : { zip: 'not_a_zip' as const }),
    ...(phone.kind === 'problem' ? { phone: phone.problem } : {}),
  };
}

/** The fields to send; undefined while the draft has problems. */
export function readDraft(draft: ClientDraft): ClientFields | undefined {
  const birth = readDateBoxes(draft.dateOfBirth);
  if (birth.kind !== 'date' || Object.keys(findDraftProblems(draft)).length > 0) return undefined;
  const phone = readTypedPhone(draft.text.phone, draft.heldPhone);
  const { text, status, language, selfCheckInBlocked, providerIds } = draft;
  const trimmed = Object.fromEntries(textFields.map((name) => [name, text[name].trim()])) as Record<TextFieldName, string>;
  return { ...trimmed, phone: phone.kind === 'phone' ? phone.phone : null, state: trimmed.state.toUpperCase(), dateOfBirth: birth.date, status, language, selfCheckInBlocked, providerIds: [...providerIds] };
}
