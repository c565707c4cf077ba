import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { readRefusal } from './read-refusal.ts';
import { useDraft } from './use-draft.ts';

export interface RecordForm<Typed, Stored> {
  value: Typed;
  change: (part: Partial<Typed>) => void;
  /** What to do about that field; null until the first try to save. */
  errorOf: (field: keyof Typed) => string | null;
  send: (event: FormEvent<HTMLFormElement>) => void;
  isPending: boolean;
  isChanged: boolean;
  /** The host has answered that it is saved, and nothing was typed since. */
  isSaved: boolean;
  error: unknown;
  /** Somebody else saved the record since the form was filled. */
  clash: { keepMine: () => void; takeTheirs: () => void } | undefined;
  forget: () => void;
  record: Stored;
}

/** A new record has a form of its own from now on: its name, and how to get there. */
type Saved = { name: string; goOn?: () => void };

interface RecordFormFacts<Typed, Stored> {
  name: string;
  record: Stored;
  fill: (record: Stored) => Typed;
  findProblems: (value: Typed) => Partial<Record<keyof Typed, string>>;
  /** Saves; `before` is the record that the form was filled from. */
  save: (value: Typed, before: Stored) => Promise<Saved>;
}

/** One record's form: words kept as typed, checked at Save, saved only when the host says so. */
export function useRecordForm<Typed extends object, Stored>({ name, record, fill, findProblems, save }: RecordFormFacts<Typed, Stored>): RecordForm<Typed, Stored> {
  const queries = useQueryClient();
  const draft = useDraft(name, record, fill);
  const [checkedName, setCheckedName] = useState('');
  const [savedName, setSavedName] = useState('');
  const saving = useMutation({
    mutationFn: async ({ value, before }: { value: Typed; before: Stored }) => {
      const saved = await save(value, before);
      // The lists know the record before the form turns to it.
      await queries.invalidateQueries();
      return saved;
    },
    onSuccess: (saved) => {
      draft.forget();
      setCheckedName('');
      setSavedName(saved.name);
      saved.goOn?.();
    },
  });
  const isOfThis = saving.variables !== undefined && checkedName === name;
  const problems: Partial<Record<keyof Typed, string>> = checkedName === name ? findProblems(draft.value) : {};
  const focusProblem = useProblemFocus();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (saving.isPending) return;
    setCheckedName(name);
    if (Object.keys(findProblems(draft.value)).length > 0) focusProblem(event.currentTarget);
    else saving.mutate({ value: draft.value, before: draft.record });
  };
  const error = isOfThis ? saving.error : null;
  return {
    value: draft.value,
    change: (part) => {
      setSavedName('');
      draft.change(part);
    },
    errorOf: (field) => problems[field] ?? null,
    send, error,
    isPending: saving.isPending, isChanged: draft.isChanged, isSaved: savedName === name && !draft.isChanged,
    clash: readRefusal(error)?.code === 'CHANGED_MEANWHILE' ? {
      keepMine: () => saving.mutate({ value: draft.value, before: record }),
      takeTheirs: () => { draft.forget(); setCheckedName(''); },
    } : undefined,
    forget: () => { draft.forget(); setCheckedName(''); },
    record: draft.record,
  };
}

/** Puts the focus on the first field with something to mend, once it is marked. */
export function useProblemFocus(): (form: HTMLFormElement) => void {
  const [tried, setTried] = useState<{ form: HTMLFormElement }>();
  useEffect(() => {
    tried?.form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried]);
  return (form) => setTried({ form });
}
