import { randomUUID } from 'node:crypto';
import { os, staffOf } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import { readCaller } from '#main/api/sessions.ts';
import { fullNameOf } from '#main/api/words-of-record.ts';
import type { terms } from '#main/contract/terms.ts';
import { viewKioskSession } from './kiosk-session.ts';
import { nextStep } from './sign-in-steps.ts';
import { findSubject, termsSubjectOf } from './terms-subject.ts';

const mostShown = 500;

const accept = os.terms.accept.handler(({ context, input }) => {
  const { services, seat, caller, record } = context;
  if (caller.kind !== 'unready' || caller.awaits !== 'terms') throw refusal('NOT_SIGNED_IN');
  const { session } = caller;
  if (services.store.terms.findNewest()?.id !== input.versionId) throw refusal('CHANGED_MEANWHILE');
  return record.commit((changed) => {
    services.store.terms.accept({ subject: termsSubjectOf(session), versionId: input.versionId, language: input.language, acceptedAt: services.clock.now(), seatName: seat.name });
    services.store.signIn.updateSession(session.tokenHash, { awaits: nextStep(services, session) });
    if (session.clientId !== null) record.touch(session.clientId);
    changed('terms_acceptances', input.versionId);
    return viewKioskSession(services, readCaller(context));
  });
});

const publish = os.terms.publish.handler(({ context, input }) => {
  const { services, record } = context;
  const { staff } = staffOf(context);
  const version = record.commit((changed) => {
    const id = randomUUID();
    const newest = services.store.terms.findNewest()?.version ?? 0;
    if (newest !== input.after) throw refusal('CHANGED_MEANWHILE');
    const next = newest + 1;
    services.store.terms.publish({ id, version: next, effectiveDate: input.effectiveDate, textEn: input.text.en, textEs: input.text.es, publishedBy: staff.id, publishedAt: services.clock.now() });
    changed('terms_versions', id);
    return next;
  });
  services.changes.publish('accounts');
  return { version };
});

const versions = os.terms.versions.handler(({ context: { services: { store } } }) => {
  const names = new Map(store.signIn.listStaff().map(({ id, name }) => [id, name]));
  return {
    versions: store.terms.listVersions().map(({ id, version, effectiveDate, publishedAt, publishedBy, textEn, textEs }) => ({
      id, version, effectiveDate, publishedAt, publishedBy: publishedBy === null ? null : (names.get(publishedBy) ?? null), text: { en: textEn, es: textEs }, accepted: store.terms.countAcceptances(id),
    })),
  };
});

const acceptances = os.terms.acceptances.handler(({ context: { services, record }, input }) => ({
  acceptances: services.store.terms.listAcceptances(input.versionId, mostShown).flatMap(({ subject, acceptedAt, language, seatName }) => {
    const client = findSubject(services, subject);
    if (!client) return [];
    record.touch(client.id);
    return [{ clientId: client.id, name: fullNameOf(client), acceptedAt, language, place: seatName }];
  }),
}));

export const termsHandlers = {
  current: os.terms.current.handler(({ context }) => {
    const newest = context.services.store.terms.findNewest();
    return { terms: newest ? { id: newest.id, version: newest.version, effectiveDate: newest.effectiveDate, text: { en: newest.textEn, es: newest.textEs } } : null };
  }),
  accept,
  publish,
  versions,
  acceptances,
} satisfies Record<Exclude<keyof typeof terms, 'print' | 'mail'>, unknown>;
