import type { ReactNode } from 'react';

/** A page of the settings with a list at the left: who chose what stands in the desk's place, so that leaving asks first. */
export interface RecordPageProps {
  /** An id, `new`, or nothing chosen yet. */
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  /** Beside "Saved": what comes next while the practice is set up. */
  next?: ReactNode;
}

/** The record whose form is shown: the chosen one, an empty one for `new`, the first where nothing is chosen, or none. */
export function chooseRecord<Stored extends { id: string }, Empty>(records: readonly Stored[], chosenId: string | undefined, empty: Empty): Stored | Empty | undefined {
  if (chosenId === 'new') return empty;
  return records.find((record) => record.id === chosenId) ?? records[0];
}
