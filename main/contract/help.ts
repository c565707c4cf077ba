import { z } from 'zod';
import { forKiosk, forStaff } from './policy.ts';
import { id, instant, nothing } from './values.ts';

export const helpTopic = z.enum(['help', 'arrival', 'account', 'payment', 'documents', 'insurance', 'scheduling']);
export type HelpTopic = z.infer<typeof helpTopic>;

export const help = {
  /** Get help. Pressing again changes nothing until it is answered. */
  call: forKiosk.input(z.strictObject({ topic: helpTopic })).output(nothing),
  /** Whether somebody is on the way. */
  state: forKiosk.input(nothing).output(z.strictObject({ state: z.enum(['none', 'called', 'answered']) })),
  list: forStaff('help').input(nothing).output(
    z.strictObject({ calls: z.array(z.strictObject({ id, kioskName: z.string(), topic: helpTopic, askedAt: instant, clientId: id.nullable(), clientName: z.string().nullable() })) }),
  ),
  answer: forStaff('help').input(z.strictObject({ id })).output(nothing),
};
