import { randomUUID } from 'node:crypto';
import { os } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import { sendBySmtp } from '#main/platform/smtp.ts';

const onThisMachine = ['localhost', '127.0.0.1', '::1'];
const serverId = 'practice';

const getServer = os.mail.getServer.handler(({ context: { services } }) => {
  const row = services.store.mailSending.findServer();
  if (!row) return { server: null };
  const { host, port, security, username, password, fromAddress, fromName } = row;
  return { server: { host, port, security, username, fromAddress, fromName, hasPassword: password !== null } };
});

const saveServer = os.mail.saveServer.handler(({ context, input: { password, ...fields } }) => {
  const { store, clock, changes } = context.services;
  // A plain line would show the notices, and the password, to everyone on the way.
  if (fields.security === 'none' && !onThisMachine.includes(fields.host.toLowerCase())) throw refusal('MAIL_NOT_ENCRYPTED');
  context.record.commit((changed) => {
    const before = store.mailSending.findServer();
    store.mailSending.saveServer({ ...fields, id: serverId, password: fields.username === null ? null : password ?? before?.password ?? null, updatedAt: clock.now() });
    changed('mail_servers', serverId);
  });
  changes.publish('mail');
  return {};
});

const sendTest = os.mail.sendTest.handler(async ({ context: { services }, input: { to } }) => {
  const server = services.store.mailSending.findServer();
  if (!server) throw refusal('MAIL_NOT_SET_UP');
  const result = await sendBySmtp(server, { to, subject: 'Test message', text: 'This is a test message. Mail works.\n\nEste es un mensaje de prueba. El correo funciona.\n', messageId: `<${randomUUID()}@${server.fromAddress.split('@')[1] ?? 'localhost'}>`, sentAt: services.clock.now() });
  return { result: result.outcome === 'not_now' ? result.why : result.outcome };
});

const status = os.mail.status.handler(({ context: { services: { store } } }) => ({
  isSetUp: store.mailSending.findServer() !== undefined, waiting: store.mailSending.countWaiting(), forPerson: store.mailSending.countForPerson(),
}));

const listStuck = os.mail.listStuck.handler(({ context }) => {
  const messages = context.services.store.mailSending.listForPerson();
  for (const message of messages) if (message.clientId) context.record.touch(message.clientId);
  return { messages: messages.flatMap(({ id, kind, to, state, queuedAt }) => (state === 'maybe_sent' || state === 'failed' || state === 'held' ? [{ id, kind, to, state, queuedAt }] : [])) };
});

const decide = os.mail.decide.handler(({ context, input: { id, again } }) => {
  const { store, clock, changes } = context.services;
  context.record.commit((changed) => {
    const message = store.mailSending.findMessage(id);
    if (message?.clientId) context.record.touch(message.clientId);
    const now = clock.now();
    // What is not wanted again counts as over; its code is of no more use.
    const isDone = store.mailSending.decide(id, { state: again ? 'queued' : 'sent', nextTryAt: now });
    if (!isDone) throw refusal('CHANGED_MEANWHILE');
    if (!again) store.mailSending.settle(id, { state: 'sent', oneTimeCode: null });
    changed('mail_messages', id);
  });
  changes.publish('mail');
  return {};
});

export const mailHandlers = { getServer, saveServer, sendTest, status, listStuck, decide };
