import { forgetDraft, keepDraft, useUnsavedWork } from './unsaved-work.ts';

export interface DraftInHand<Typed, Stored> {
  value: Typed;
  /** The record that the form was filled from: the newest one until something is typed. */
  record: Stored;
  isChanged: boolean;
  change: (part: Partial<Typed>) => void;
  forget: () => void;
}

/**
 * A form's words as typed, kept in memory beyond the form itself (see unsaved-work).
 * @param name of the form, with the id of its record; no two forms share one
 * @param fill makes the words from a record
 */
export function useDraft<Typed extends object, Stored>(name: string, record: Stored, fill: (record: Stored) => Typed): DraftInHand<Typed, Stored> {
  const kept = useUnsavedWork((work) => work.drafts[name]);
  const from = kept ? (kept.record as Stored) : record;
  const value = kept ? (kept.value as Typed) : fill(record);
  const change = (part: Partial<Typed>) => {
    const now = useUnsavedWork.getState().drafts[name];
    const next = { ...(now ? (now.value as Typed) : fill(from)), ...part };
    if (JSON.stringify(next) === JSON.stringify(fill(from))) forgetDraft(name);
    else keepDraft(name, { record: from, value: next });
  };
  return { value, record: from, isChanged: kept !== undefined, change, forget: () => forgetDraft(name) };
}
