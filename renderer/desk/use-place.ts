import { useCallback, useState } from 'react';
import { create } from 'zustand';
import { leaveForm } from '#renderer/ui/unsaved-work.ts';
import type { DeskPlace, GoTo } from './desk-place.ts';

const useKeptPlace = create<{ staffId: string | undefined; place: DeskPlace }>(() => ({ staffId: undefined, place: { kind: 'today' } }));

/** Signing out on purpose: the next one starts afresh. */
export function forgetPlace(): void {
  useKeptPlace.setState({ staffId: undefined, place: { kind: 'today' } });
}

/** Where this person is, in memory: still there when the desk was locked and the same person is back. Going elsewhere asks first when something is not saved. */
export function usePlace(staffId: string, start: DeskPlace): readonly [DeskPlace, GoTo] {
  const [startPlace] = useState(start);
  const kept = useKeptPlace();
  const goTo = useCallback((place: DeskPlace) => leaveForm(() => useKeptPlace.setState({ staffId, place })), [staffId]);
  return [kept.staffId === staffId ? kept.place : startPlace, goTo];
}
