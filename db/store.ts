import type Database from 'better-sqlite3';
import type { Db } from './db.ts';
import { prepareAccountQueries } from './queries/accounts.ts';
import { prepareAppointmentChangeQueries } from './queries/appointment-changes.ts';
import { prepareAppointmentQueries } from './queries/appointments.ts';
import { prepareAuditQueries } from './queries/audit.ts';
import { prepareAvailabilityQueries } from './queries/availability.ts';
import { prepareBillingQueries } from './queries/billing.ts';
import { prepareCardOnFileQueries } from './queries/cards-on-file.ts';
import { prepareClientQueries } from './queries/clients.ts';
import { prepareCoverageQueries } from './queries/coverage.ts';
import { prepareDocumentQueries } from './queries/documents.ts';
import { prepareEstimateQueries } from './queries/estimates.ts';
import { prepareHandOffQueries } from './queries/hand-off.ts';
import { prepareHelpQueries } from './queries/help.ts';
import { prepareMailQueries } from './queries/mail.ts';
import { prepareMailSendingQueries } from './queries/mail-sending.ts';
import { prepareOutboxQueries } from './queries/outbox.ts';
import { preparePaperSettingsQueries } from './queries/paper-settings.ts';
import { preparePaymentQueries } from './queries/payments.ts';
import { preparePracticeQueries } from './queries/practice.ts';
import { preparePrintingQueries } from './queries/printing.ts';
import { prepareProviderQueries } from './queries/providers.ts';
import { prepareSetUpQueries } from './queries/set-up.ts';
import { prepareSignInQueries } from './queries/sign-in.ts';
import { prepareTermsQueries } from './queries/terms.ts';

/** The opened store: one file of prepared reads and writes per word, and the one way to write. */
export type Store = ReturnType<typeof createStore>;

export function createStore(connection: Database.Database, db: Db) {
  return {
    db,
    practice: preparePracticeQueries(db),
    setUp: prepareSetUpQueries(db),
    providers: prepareProviderQueries(db),
    availability: prepareAvailabilityQueries(db),
    clients: prepareClientQueries(db),
    signIn: prepareSignInQueries(db),
    accounts: prepareAccountQueries(db),
    mail: prepareMailQueries(db),
    mailSending: prepareMailSendingQueries(db),
    terms: prepareTermsQueries(db),
    appointments: prepareAppointmentQueries(db),
    appointmentChanges: prepareAppointmentChangeQueries(db),
    documents: prepareDocumentQueries(db),
    billing: prepareBillingQueries(db),
    payments: preparePaymentQueries(db),
    cardsOnFile: prepareCardOnFileQueries(db),
    coverage: prepareCoverageQueries(db),
    printing: preparePrintingQueries(db),
    paperSettings: preparePaperSettingsQueries(db),
    estimates: prepareEstimateQueries(db),
    help: prepareHelpQueries(db),
    handOffs: prepareHandOffQueries(db),
    audit: prepareAuditQueries(db),
    outbox: prepareOutboxQueries(db),
    /** Runs `work` in one IMMEDIATE transaction: wholly done and on disk, or wholly absent. */
    transaction: <T>(work: () => T): T => connection.transaction(work).immediate(),
    close: (): void => {
      connection.close();
    },
  };
}
