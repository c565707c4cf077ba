import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { forAnyone } from './policy.ts';
import { nothing } from './values.ts';

/** Says only what kind of thing changed: screens ask again under their own rights. */
export const changeTopic = z.enum(['appointments', 'arrivals', 'help', 'clients', 'practice', 'session', 'accounts', 'documents', 'billing', 'messages', 'mail', 'printing']);
export type ChangeTopic = z.infer<typeof changeTopic>;

export const events = {
  /** Open for as long as the screen lives. Does not count as somebody being there. `hello` comes first. */
  watch: forAnyone.input(nothing).output(eventIterator(z.strictObject({ topic: z.union([changeTopic, z.literal('hello')]) }))),
};
