/** Why a store would not open. The entries turn each into one sentence and an exit code of its own. */
export type StoreTrouble = 'wrong-key' | 'corrupt' | 'unwritable' | 'newer-version' | 'in-use';

export class StoreError extends Error {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, options?: { cause: unknown }) {
    super(`store: ${trouble}`, options);
    this.name = 'StoreError';
    this.trouble = trouble;
  }
}
