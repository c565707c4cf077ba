/** A field's value as the store holds it. */
export type FieldValue = string | number | boolean | null;
export type Fields = Readonly<Record<string, FieldValue>>;

export type Merge = {
  /** What the row changes in the record. */
  patch: Record<string, FieldValue>;
  /** Fields that the row would change but that were changed in the app since: the app wins. */
  keptByApp: string[];
};

/**
 * Three ways: what the file says now, what the last import wrote, what the record holds. A field still as the last
 * import left it follows the file; one that somebody changed since stays. A record that the app made itself takes
 * only what it lacks.
 */
export function mergeRow(file: Fields, lastImported: Fields, record: Fields): Merge {
  const merge: Merge = { patch: {}, keptByApp: [] };
  for (const [field, value] of Object.entries(file)) {
    const held = record[field] ?? null;
    if (held === value) continue;
    const isUntouched = field in lastImported ? held === (lastImported[field] ?? null) : held === null;
    if (isUntouched) merge.patch[field] = value;
    else merge.keptByApp.push(field);
  }
  return merge;
}

/** Only the fields that the file has columns for. */
export function presentFields(fields: Readonly<Record<string, FieldValue | undefined>>): Record<string, FieldValue> {
  const present: Record<string, FieldValue> = {};
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) present[field] = value;
  return present;
}
