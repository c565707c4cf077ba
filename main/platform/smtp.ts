import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';

/** The one door to a mail server. */

export type MailServer = {
  host: string;
  port: number;
  /** tls: from the first byte. starttls: upgraded, or nothing is sent. none: plain, for a server on this machine. */
  security: 'tls' | 'starttls' | 'none';
  username: string | null;
  password: string | null;
  fromAddress: string;
  fromName: string;
};

export type Letter = { to: string; subject: string; text: string; /** The same at every try, so that a server can tell a second copy. */ messageId: string; /** UTC epoch ms. */ sentAt: number; /** A PDF. */ attachment?: { name: string; bytes: Uint8Array } };

/**
 * - sent: the server took it (its answer is in)
 * - not_now: nothing was handed over; try later. `why` is for the desk
 * - refused: this address or this message will never be taken
 * - unknown: handed over, and the line broke before the answer
 */
export type SendOutcome = { outcome: 'sent' } | { outcome: 'not_now'; why: 'unreachable' | 'busy' | 'sign_in' } | { outcome: 'refused' } | { outcome: 'unknown' };

export type SendMail = (server: MailServer, letter: Letter) => Promise<SendOutcome>;

const connectMs = 10_000;
const silenceMs = 20_000;

/** Sends one letter over a connection of its own. Never throws for what a server does. */
export const sendBySmtp: SendMail = async (server, letter) => {
  const from = { name: server.fromName, address: server.fromAddress };
  const message = await new MailComposer({ from, to: letter.to, subject: letter.subject, text: letter.text, messageId: letter.messageId, date: new Date(letter.sentAt), ...(letter.attachment ? { attachments: [{ filename: letter.attachment.name, content: Buffer.from(letter.attachment.bytes), contentType: 'application/pdf' }] } : {}) }).compile().build();
  let isHandedOver = false;
  const raw = Readable.from((function* () {
    yield message;
    isHandedOver = true;
  })());
  const transport = createTransport({
    host: server.host, port: server.port, secure: server.security === 'tls', requireTLS: server.security === 'starttls', ignoreTLS: server.security === 'none',
    ...(server.username ? { auth: { user: server.username, pass: server.password ?? '' } } : {}),
    connectionTimeout: connectMs, greetingTimeout: connectMs, socketTimeout: silenceMs, disableFileAccess: true, disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ envelope: { from: server.fromAddress, to: letter.to }, raw });
    return { outcome: 'sent' };
  } catch (cause) {
    return readTrouble(cause, isHandedOver);
  } finally {
    transport.close();
  }
};

function readTrouble(cause: unknown, isHandedOver: boolean): SendOutcome {
  const { responseCode, code } = troubleOf(cause);
  if (code === 'EAUTH') return { outcome: 'not_now', why: 'sign_in' };
  // An answer is an answer: 4yz asks to come back, 5yz says never.
  if (responseCode >= 500) return { outcome: 'refused' };
  if (responseCode >= 400) return { outcome: 'not_now', why: 'busy' };
  return isHandedOver ? { outcome: 'unknown' } : { outcome: 'not_now', why: 'unreachable' };
}

function troubleOf(cause: unknown): { responseCode: number; code: string } {
  if (typeof cause !== 'object' || cause === null) return { responseCode: 0, code: '' };
  return { responseCode: 'responseCode' in cause ? Number(cause.responseCode) : 0, code: 'code' in cause ? String(cause.code) : '' };
}
