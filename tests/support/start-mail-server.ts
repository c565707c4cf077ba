import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How the server behaves from now on. */
export type MailMood = 'takes' | 'slow' | 'refuses' | 'busy' | 'drops_after_taking' | 'wants_password';

export type TestMailServer = { port: number; received: { to: string; message: string }[]; setMood: (mood: MailMood) => void; setSlowMs: (ms: number) => void; close: () => Promise<void> };

/** A real SMTP server on loopback that misbehaves on demand. */
export async function startMailServer(port = 0): Promise<TestMailServer> {
  let mood: MailMood = 'takes';
  let slowMs = 300;
  const received: { to: string; message: string }[] = [];
  const answer = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });
  const server: SMTPServer = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], allowInsecureAuth: true, logger: false,
    onAuth: (login, _session, done) => (login.username === 'clinic' && login.password === 'right horse' ? done(null, { user: 'clinic' }) : done(answer(535, 'no'))),
    onMailFrom: (_address, session, done) => (mood === 'wants_password' && !session.user ? done(answer(530, 'sign in first')) : done()),
    onRcptTo: (_address, _session, done) => done(mood === 'refuses' ? answer(550, 'no such mailbox') : mood === 'busy' ? answer(451, 'later') : null),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const keep = (): void => {
          received.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(','), message: Buffer.concat(pieces).toString('utf8') });
        };
        if (mood === 'drops_after_taking') {
          keep();
          for (const connection of server.connections) (connection as unknown as { _socket: { destroy: () => void } })._socket.destroy();
          return;
        }
        setTimeout(() => {
          keep();
          done();
        }, mood === 'slow' ? slowMs : 0);
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port, received,
    setMood: (next) => void (mood = next), setSlowMs: (ms) => void (slowMs = ms),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
