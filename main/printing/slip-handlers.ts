import { hashDeskCode } from '#main/api/desk-code.ts';
import { isWithin } from '#main/api/is-within.ts';
import { os } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import { firstNameOf, nameProvider, requirePractice, zoneOf } from '#main/api/words-of-record.ts';
import { writeArrivalTicket, writeCodeSlip } from '#main/papers/slips.ts';
import type { PaperLanguage } from '#main/papers/sheet.ts';
import { findArrived } from './find-arrived.ts';
import { reachClient } from './paper-call.ts';
import { printSlip } from './print-slip.ts';

/** Only the code that was just made is printed: nobody has the practice print a guess. */
const printCodeSlip = os.printing.printCodeSlip.handler(({ context, input: { clientId, code, language } }) => {
  const { services } = context;
  const { staffId, client } = reachClient(context, clientId);
  const live = services.store.signIn.findDeskCode(clientId);
  const now = services.clock.now();
  if (!live || live.usedAt !== null || !isWithin(live, now) || hashDeskCode(live.id, code) !== live.codeHash) throw refusal('WRONG_CODE');
  const practice = requirePractice(services);
  const until = writeTime(live.expiresAt, practice.timeZone, language);
  return printSlip({ ...context, staffId }, client, 'code_slip', writeCodeSlip({ issuedAt: now, practiceName: practice.name, code: `${code.slice(0, 3)} ${code.slice(3)}`, until }, { language, largePrint: false }));
});

/** For the visit that the client has arrived for today, the last one first. */
const printArrivalTicket = os.printing.printArrivalTicket.handler(({ context, input: { clientId, language } }) => {
  const { services } = context;
  const { staffId, client } = reachClient(context, clientId);
  const { store, clock } = services;
  const now = clock.now();
  const visit = findArrived(store.appointments.listOfClient(clientId, 0), now);
  const provider = visit && store.providers.list().find(({ id }) => id === visit.providerId);
  if (!visit || !provider) throw refusal('NOT_FOUND');
  const practice = requirePractice(services);
  const time = writeTime(visit.startsAt, zoneOf(visit.locationId, store.practice.listLocations(), practice.timeZone), language);
  const facts = { issuedAt: now, practiceName: practice.name, firstName: firstNameOf(client), providerFirstName: nameProvider(provider).firstName, time };
  return printSlip({ ...context, staffId }, client, 'arrival_ticket', writeArrivalTicket(facts, { language, largePrint: false }));
});

function writeTime(instant: number, timeZone: string, language: PaperLanguage): string {
  return new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { timeZone, hour: 'numeric', minute: '2-digit' }).format(instant);
}

export const slipHandlers = { printCodeSlip, printArrivalTicket };
