import type { client } from '#renderer/api/client.ts';
import type { ClientRecord } from '#main/contract/registration.ts';
import { datePartsOf, emptyDate, readDateBoxes, type DateParts } from '#renderer/ui/read-date-boxes.ts';

export const textFields = [
  'firstName', 'middleName', 'lastName', 'preferredFirstName', 'preferredLastName', 'pronouns', 'sex', 'email', 'phone',
  'street', 'line2', 'city', 'state', 'zip', 'guardianName', 'privacyNote',
] as const;
export type TextFieldName = (typeof textFields)[number];

/** What stands in the form, as typed. */
export interface ClientDraft {
  text: Record<TextFieldName, string>;
  dateOfBirth: DateParts;
  status: ClientRecord['status'];
  language: ClientRecord['language'];
  selfCheckInBlocked: boolean;
  providerIds: readonly string[];
}

export type ClientFields = Omit<Parameters<typeof client.registration.create>[0], 'acceptDuplicate'>;

export const emptyDraft: ClientDraft = {
  text: draftText(() => ''), dateOfBirth: emptyDate, status: 'new', language: 'en', selfCheckInBlocked: false, providerIds: [],
};

export function draftOf(record: ClientRecord): ClientDraft {
  const { dateOfBirth, status, language, selfCheckInBlocked, providerIds } = record;
  return { text: draftText((name) => record[name] ?? ''), dateOfBirth: datePartsOf(dateOfBirth), status, language, selfCheckInBlocked, providerIds };
}

function draftText(valueOf: (name: TextFieldName) => string): Record<TextFieldName, string> {
  return Object.fromEntries(textFields.map((name) => [name, valueOf(name)])) as Record<TextFieldName, string>;
}

export type DraftProblem = 'needed' | 'not_an_email' | 'not_a_state' | 'no_such_day';

/** What keeps the draft from being saved, by field. Empty when nothing does. */
export function findDraftProblems({ text, dateOfBirth }: ClientDraft): Partial<Record<TextFieldName | 'dateOfBirth', DraftProblem>> {
  const birth = readDateBoxes(dateOfBirth);
  return {
    ...(text.firstName.trim() ? {} : { firstName: 'needed' as const }),
    ...(text.lastName.trim() ? {} : { lastName: 'needed' as const }),
    ...(birth.kind === 'date' ? {} : { dateOfBirth: birth.kind === 'incomplete' ? 'needed' as const : 'no_such_day' as const }),
    ...(text.email === '' || /^\S+@\S+\.\S+$/u.test(text.email.trim()) ? {} : { email: 'not_an_email' as const }),
    ...(text.state === '' || /^[a-z]{2}$/iu.test(text.state.trim()) ? {} : { state: 'not_a_state' as const }),
  };
}

/** The fields to send; undefined while the draft has problems. */
export function readDraft(draft: ClientDraft): ClientFields | undefined {
  const birth = readDateBoxes(draft.dateOfBirth);
  if (birth.kind !== 'date' || Object.keys(findDraftProblems(draft)).length > 0) return undefined;
  const { text, status, language, selfCheckInBlocked, providerIds } = draft;
  const trimmed = Object.fromEntries(textFields.map((name) => [name, text[name].trim()])) as Record<TextFieldName, string>;
  return { ...trimmed, state: trimmed.state.toUpperCase(), dateOfBirth: birth.date, status, language, selfCheckInBlocked, providerIds: [...providerIds] };
}
