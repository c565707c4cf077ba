import type { Planning } from './planning.ts';

/** Locations that are no place to go to: telehealth, and without a street. What happens "there" happens by video. */
export function listVirtualPlaces({ state, changes }: Planning): Set<string> {
  const stored = state.locations.map((location) => ({ ...location, ...changes.patches.locations.get(location.id) }));
  const virtual = [...stored, ...changes.locations].filter((location) => location.telehealth === true && !location.street);
  return new Set(virtual.map((location) => location.id));
}
