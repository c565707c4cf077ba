import type { MailMessage } from '#db/queries/mail.ts';

/** What a mail says. Nothing in it tells that the sender is a clinic, what care it gives, or who the receiver is to it. */

/** `at`: `Nov 24, 2:30 PM`; `place`: a screen's name; `phone`: the desk's; `count`: how often. */
export type MailFacts = { at: string; place: string | null; phone: string | null; count: number; code: string | null;
  /** The text that the person asked for, as the practice published it. */
  terms: { version: number; text: string } | null };
export type WrittenMail = { subject: string; text: string };
type Writer = (facts: MailFacts) => { subject: string; lines: (string | null)[] };
type Words = Record<MailMessage['kind'], Writer>;

const times = (count: number, english: boolean): string | null => (count > 1 ? (english ? `This happened ${count} times.` : `Esto pasó ${count} veces.`) : null);

const callEn = (phone: string | null): string => (phone ? `If this was not you, call us at ${phone}.` : 'If this was not you, please call us.');
const callEs = (phone: string | null): string => (phone ? `Si no fue usted, llámenos al ${phone}.` : 'Si no fue usted, llámenos, por favor.');

const changedEn = (what: string): Writer => ({ at, phone }) => ({ subject: 'A change to your account', lines: [`${what} on ${at}.`, 'If this was you, there is nothing to do.', callEn(phone)] });
const changedEs = (what: string): Writer => ({ at, phone }) => ({ subject: 'Un cambio en su cuenta', lines: [`${what} el ${at}.`, 'Si fue usted, no tiene que hacer nada.', callEs(phone)] });

/** The code is typed on the practice's own screen: a link could be copied by others. */
const codeEn = (what: string, hours: number): Writer => ({ code, phone }) => ({ subject: 'Your one-time code', lines: [`${what}: ${code ?? ''}`, `Type it at our kiosk, or read it to the front desk. It works once, for ${hours} hours. Only the newest code works.`, callEn(phone)] });
const codeEs = (what: string, hours: number): Writer => ({ code, phone }) => ({ subject: 'Su código de un solo uso', lines: [`${what}: ${code ?? ''}`, `Escríbalo en nuestro quiosco o léalo en recepción. Sirve una vez, durante ${hours} horas. Solo sirve el código más reciente.`, callEs(phone)] });

const en: Words = {
  new_sign_in: ({ at, place, phone, count }) => ({ subject: 'New sign-in to your account', lines: [`Someone signed in to your account${place ? ` at ${place}` : ''} on ${at}.`, times(count, true), 'If this was you, there is nothing to do.', callEn(phone)] }),
  code_guessing: ({ at, phone, count }) => ({ subject: 'Wrong codes for your account', lines: [`Someone who knows your password typed wrong codes on ${at}.`, times(count, true), phone ? `If this was not you, call us at ${phone} and change your password.` : 'If this was not you, please call us and change your password.'] }),
  invitation_code: codeEn('Your code to set up your account', 48),
  reset_code: codeEn('Your code to choose a new password', 24),
  email_code: codeEn('Your code to confirm this e-mail address', 24),
  username_changed: changedEn('Your username was changed'),
  password_changed: changedEn('Your password was changed'),
  email_changed: changedEn('Your e-mail address was changed'),
  phone_changed: changedEn('Your phone number was changed'),
  two_factor_on: changedEn('Two-factor sign-in was turned on'),
  two_factor_off: changedEn('Two-factor sign-in was turned off'),
  recovery_code_used: changedEn('One of your recovery codes was used'),
  recovery_codes_made: changedEn('New recovery codes were made'),
  device_enrolled: changedEn('A device of your own was added to your account'),
  device_forgotten: changedEn('A device was removed from your account'),
  kiosk_notices_off: changedEn('Notices of kiosk sign-ins were turned off'),
  person_linked: changedEn('Another person was added to your sign-in'),
  person_unlinked: changedEn('Another person was taken off your sign-in'),
  paper: ({ phone }) => ({ subject: 'The document that you asked for', lines: ['The file opens with the password that you chose at our kiosk. We do not know the password and cannot tell you it.', phone ? `If you did not ask for this, call us at ${phone}.` : 'If you did not ask for this, please call us.'] }),
  terms_copy: ({ terms, phone }) => ({ subject: 'The terms that you asked for', lines: [`Terms of Service, version ${terms?.version ?? ''}`, terms?.text ?? '', phone ? `If you did not ask for this, call us at ${phone}.` : 'If you did not ask for this, please call us.'] }),
};

const es: Words = {
  new_sign_in: ({ at, place, phone, count }) => ({ subject: 'Nueva entrada a su cuenta', lines: [`Alguien entró a su cuenta${place ? ` en ${place}` : ''} el ${at}.`, times(count, false), 'Si fue usted, no tiene que hacer nada.', callEs(phone)] }),
  code_guessing: ({ at, phone, count }) => ({ subject: 'Códigos equivocados para su cuenta', lines: [`Alguien que conoce su contraseña escribió códigos equivocados el ${at}.`, times(count, false), phone ? `Si no fue usted, llámenos al ${phone} y cambie su contraseña.` : 'Si no fue usted, llámenos y cambie su contraseña.'] }),
  invitation_code: codeEs('Su código para crear su cuenta', 48),
  reset_code: codeEs('Su código para elegir una contraseña nueva', 24),
  email_code: codeEs('Su código para confirmar este correo', 24),
  username_changed: changedEs('Se cambió su nombre de usuario'),
  password_changed: changedEs('Se cambió su contraseña'),
  email_changed: changedEs('Se cambió su correo electrónico'),
  phone_changed: changedEs('Se cambió su número de teléfono'),
  two_factor_on: changedEs('Se activó la entrada en dos pasos'),
  two_factor_off: changedEs('Se desactivó la entrada en dos pasos'),
  recovery_code_used: changedEs('Se usó uno de sus códigos de recuperación'),
  recovery_codes_made: changedEs('Se crearon códigos de recuperación nuevos'),
  device_enrolled: changedEs('Se agregó un dispositivo suyo a su cuenta'),
  device_forgotten: changedEs('Se quitó un dispositivo de su cuenta'),
  kiosk_notices_off: changedEs('Se desactivaron los avisos de entrada en el quiosco'),
  person_linked: changedEs('Se agregó otra persona a su acceso'),
  person_unlinked: changedEs('Se quitó a otra persona de su acceso'),
  paper: ({ phone }) => ({ subject: 'El documento que usted pidió', lines: ['El archivo se abre con la contraseña que usted eligió en nuestro quiosco. Nosotros no la sabemos y no podemos decírsela.', phone ? `Si usted no lo pidió, llámenos al ${phone}.` : 'Si usted no lo pidió, llámenos, por favor.'] }),
  terms_copy: ({ terms, phone }) => ({ subject: 'Las condiciones que usted pidió', lines: [`Condiciones del servicio, versión ${terms?.version ?? ''}`, terms?.text ?? '', phone ? `Si usted no las pidió, llámenos al ${phone}.` : 'Si usted no las pidió, llámenos, por favor.'] }),
};

export function writeMail(kind: MailMessage['kind'], language: MailMessage['language'], facts: MailFacts): WrittenMail {
  const { subject, lines } = (language === 'es' ? es : en)[kind](facts);
  return { subject, text: `${lines.filter((line) => line !== null).join('\n\n')}\n` };
}
