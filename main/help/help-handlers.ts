import { os, staffOf } from '#main/api/implementer.ts';
import { fullNameOf } from '#main/api/words-of-record.ts';
import type { help } from '#main/contract/help.ts';
import { callForHelp } from './call-for-help.ts';
import { stateOfHelp } from './state-of-help.ts';

export const helpHandlers = {
  call: os.help.call.handler(({ context, input }) => {
    callForHelp(context, context.caller, input.topic);
    return {};
  }),
  state: os.help.state.handler(({ context: { services, seat } }) => ({ state: stateOfHelp(services.store.help.findLatest(seat.name), services.clock.now()) })),
  list: os.help.list.handler(({ context: { services, record } }) => ({
    calls: services.store.help.listOpenWithClients().map(({ call, client }) => {
      if (client) record.touch(client.id);
      const { id, kioskName, topic, askedAt, clientId } = call;
      return { id, kioskName, topic, askedAt, clientId, clientName: client ? fullNameOf(client) : null };
    }),
  })),
  answer: os.help.answer.handler(({ context, input }) => {
    const { services, record } = context;
    const { staff } = staffOf(context);
    record.commit((changed) => {
      // Whoever is second to answer finds it answered, which is what they wanted.
      if (services.store.help.answer(input.id, staff.id, services.clock.now())) changed('help_calls', input.id);
    });
    services.changes.publish('help');
    return {};
  }),
} satisfies Record<keyof typeof help, unknown>;
