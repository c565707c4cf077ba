import { hashLetters } from '#main/api/one-time-letters.ts';
import { os } from '#main/api/implementer.ts';
import { queueMail } from '#main/api/queue-mail.ts';
import { refusal } from '#main/api/refuse.ts';
import { drawRecoveryCodes } from '#main/papers/recovery-codes-paper.ts';
import { drawTerms } from '#main/papers/terms-paper.ts';
import { printPlainPaper, requireFew, requireSignedInClient } from './print-plain-paper.ts';

const printTerms = os.terms.print.handler(({ context, input: wish }) => {
  const { services } = context;
  const { client } = requireSignedInClient(context);
  const newest = services.store.terms.findNewest();
  if (!newest) throw refusal('NOT_FOUND');
  const { version, effectiveDate } = newest;
  const text = wish.language === 'es' ? newest.textEs : newest.textEn;
  return printPlainPaper(context, client, wish, { kind: 'terms', draw: (identity, letterhead) => drawTerms({ identity, letterhead, version, effectiveDate, text }, wish, services.printFonts()) });
});

const mailTerms = os.terms.mail.handler(({ context, input }) => {
  const { services, record } = context;
  const { client } = requireSignedInClient(context);
  const newest = services.store.terms.findNewest();
  if (!newest) throw refusal('NOT_FOUND');
  const to = client.email;
  if (to === null) throw refusal('NO_EMAIL');
  requireFew(services, `terms mail:${client.id}`);
  record.commit((changed) => {
    queueMail(services, { kind: 'terms_copy', to, language: input.language, clientId: client.id, parameters: { version: newest.version } });
    changed('terms_versions', newest.id);
  });
  services.changes.publish('mail');
  return {};
});

/** Only what was just shown to this login is printed: a stranger can't have the practice print a list of guesses. */
const printRecoveryCodes = os.signIn.printRecoveryCodes.handler(({ context, input: { codes, ...wish } }) => {
  const { services } = context;
  const { client, loginId } = requireSignedInClient(context);
  if (loginId === null || new Set(codes).size !== codes.length || !codes.every((code) => services.store.accounts.hasRecoveryCode(loginId, hashLetters(loginId, code)))) throw refusal('WRONG_CODE');
  return printPlainPaper(context, client, wish, { kind: 'recovery_codes', draw: (identity, letterhead) => drawRecoveryCodes({ identity, letterhead, codes }, wish, services.printFonts()) });
});

/** Papers of the account, which the router puts beside the other handlers of their words. */
export const plainPaperHandlers = { terms: { print: printTerms, mail: mailTerms }, signIn: { printRecoveryCodes } };
