import type { AppointmentRow } from './appointment-rows.ts';
import type { PlannedFile, Planning } from './planning.ts';
import type { ResolvedVisit } from './resolved-visit.ts';

type Span = { id: string; startsAt: number; endsAt: number };

const blocking = new Set(['requested', 'booked', 'arrived', 'checked-in', 'fulfilled']);

/** Reports and flags visits, as they will stand after this import, that overlap another of the same provider. */
export function noteOverlaps(planning: Planning, file: PlannedFile<AppointmentRow>, visits: readonly ResolvedVisit[]): void {
  const { changes, state } = planning;
  const newVisits = new Map(changes.appointments.map((visit) => [visit.id, visit]));
  const spans = new Map<string, Span[]>();
  const stored = state.appointments.map((visit) => ({ ...visit, ...changes.patches.appointments.get(visit.id) }));
  for (const { id, providerId, startsAt, endsAt, status } of [...stored, ...changes.appointments]) {
    if (!blocking.has(status)) continue;
    const list = spans.get(providerId) ?? [];
    list.push({ id, startsAt, endsAt });
    spans.set(providerId, list);
  }
  const lineOf = new Map(visits.map((visit) => [`${visit.clientId}|${visit.providerId}|${visit.startsAt}`, visit.row.line]));
  const rows = new Map([...stored, ...changes.appointments].map((visit) => [visit.id, visit]));
  for (const list of spans.values()) {
    for (const id of findOverlapping(list)) {
      const visit = rows.get(id);
      if (visit === undefined || visit.overlapAccepted === true) continue;
      const added = newVisits.get(id);
      if (added !== undefined) added.overlapAccepted = true;
      else changes.patches.appointments.set(id, { ...changes.patches.appointments.get(id), overlapAccepted: true });
      const line = lineOf.get(`${visit.clientId}|${visit.providerId}|${visit.startsAt}`);
      if (line !== undefined) file.note(line, 'start', 'This visit overlaps another of the same provider. It was imported and is flagged.');
    }
  }
}

/** The ids of spans that meet another; touching is not meeting. */
function findOverlapping(spans: Span[]): Set<string> {
  const inOrder = spans.sort((a, b) => a.startsAt - b.startsAt);
  const overlapping = new Set<string>();
  let reaching = inOrder[0];
  for (const span of inOrder.slice(1)) {
    if (reaching !== undefined && span.startsAt < reaching.endsAt) overlapping.add(span.id).add(reaching.id);
    if (reaching === undefined || span.endsAt > reaching.endsAt) reaching = span;
  }
  return overlapping;
}
