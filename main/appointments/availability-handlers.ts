import { os, staffOf } from '#main/api/implementer.ts';
import { requireProviderInReach } from '#main/api/provider-reach.ts';
import type { availability } from '#main/contract/availability.ts';
import { readAvailability, removeException, saveException, saveWeek } from './weekly-hours.ts';
import { addTimeOff, listVisitsInTimeOff, removeTimeOff } from './time-off.ts';

/** Hours and time off of one provider, after the check that this member of staff reaches them. */
export const availabilityHandlers = {
  get: os.availability.get.handler(({ context, input }) => {
    requireProviderInReach(context.services, staffOf(context).staff, input.providerId);
    return readAvailability(context.services, input.providerId);
  }),
  saveWeek: os.availability.saveWeek.handler(({ context, input }) => {
    requireProviderInReach(context.services, staffOf(context).staff, input.providerId);
    return saveWeek(context, input);
  }),
  saveException: os.availability.saveException.handler(({ context, input }) => {
    requireProviderInReach(context.services, staffOf(context).staff, input.providerId);
    return saveException(context, input);
  }),
  removeException: os.availability.removeException.handler(({ context, input }) => {
    requireProviderInReach(context.services, staffOf(context).staff, input.providerId);
    return removeException(context, input);
  }),
  addTimeOff: os.availability.addTimeOff.handler(({ context, input }) => {
    requireProviderInReach(context.services, staffOf(context).staff, input.providerId);
    return addTimeOff(context, input);
  }),
  listVisitsInTimeOff: os.availability.listVisitsInTimeOff.handler(({ context, input }) => {
    requireProviderInReach(context.services, staffOf(context).staff, input.providerId);
    return listVisitsInTimeOff(context, input);
  }),
  removeTimeOff: os.availability.removeTimeOff.handler(({ context, input }) => {
    requireProviderInReach(context.services, staffOf(context).staff, input.providerId);
    return removeTimeOff(context, input);
  }),
} satisfies Record<keyof typeof availability, unknown>;
