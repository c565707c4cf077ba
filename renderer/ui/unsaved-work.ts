import { create } from 'zustand';

interface Draft {
  /** The record that the form was filled from, as it was then. */
  record: unknown;
  value: unknown;
}

interface UnsavedWork {
  /** Whose work this is; another person's sign-in never sees it. */
  ownerId: string | undefined;
  /** By the form's name. A draft is there only while something is typed that is not saved. */
  drafts: Readonly<Record<string, Draft>>;
  /** Waits for the answer to "leave without saving?". */
  wish: (() => void) | undefined;
}

/**
 * What is typed and not saved yet. It lives in this page's memory only, never in web storage, and outlives the form: when the
 * desk locks, the form goes and its words stay until the same person is back.
 */
export const useUnsavedWork = create<UnsavedWork>(() => ({ ownerId: undefined, drafts: {}, wish: undefined }));

/** Somebody is signed in: what another person left is dropped before anything is drawn. */
export function claimUnsavedWork(ownerId: string): void {
  if (useUnsavedWork.getState().ownerId !== ownerId) useUnsavedWork.setState({ ownerId, drafts: {}, wish: undefined });
}

/** Signing out on purpose, or leaving a form without saving. */
export function forgetUnsavedWork(): void {
  useUnsavedWork.setState({ drafts: {}, wish: undefined });
}

export function keepDraft(name: string, draft: Draft): void {
  useUnsavedWork.setState(({ drafts }) => ({ drafts: { ...drafts, [name]: draft } }));
}

export function forgetDraft(name: string): void {
  useUnsavedWork.setState(({ drafts }) => ({ drafts: Object.fromEntries(Object.entries(drafts).filter(([each]) => each !== name)) }));
}

export function hasDraft(name: string): boolean {
  return Object.hasOwn(useUnsavedWork.getState().drafts, name);
}

/** Goes on at once when nothing is unsaved; else the page asks first (LeaveDialog). */
export function leaveForm(goOn: () => void): void {
  const isSaved = Object.keys(useUnsavedWork.getState().drafts).length === 0;
  if (isSaved) goOn();
  else useUnsavedWork.setState({ wish: goOn });
}
