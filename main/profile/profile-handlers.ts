import type { PortalSettingsRow } from '#db/queries/providers.ts';
import { os, staffOf } from '#main/api/implementer.ts';
import { requireProviderInReach } from '#main/api/provider-reach.ts';
import { requireUnchanged } from '#main/api/require-unchanged.ts';
import type { PortalSettings, profile } from '#main/contract/practice.ts';

/** A provider's portal settings, after the check that this member of staff reaches them. */
export const profileHandlers = {
  getPortalSettings: os.profile.getPortalSettings.handler(({ context, input }) => {
    requireProviderInReach(context.services, staffOf(context).staff, input.providerId);
    return describeSettings(context.services.store.providers.settingsOf(input.providerId));
  }),
  savePortalSettings: os.profile.savePortalSettings.handler(({ context, input }) => {
    const { services, record } = context;
    requireProviderInReach(services, staffOf(context).staff, input.providerId);
    record.commit((changed) => {
      requireUnchanged(input.before, describeSettings(services.store.providers.settingsOf(input.providerId)));
      services.store.providers.saveSettings({ ...input.settings, providerId: input.providerId, updatedAt: services.clock.now() });
      changed('portal_settings', input.providerId);
    });
    // Open lists of visits show by these settings what may be done.
    services.changes.publish('practice');
    services.changes.publish('appointments');
    return {};
  }),
} satisfies Record<keyof typeof profile, unknown>;

function describeSettings(row: PortalSettingsRow): PortalSettings {
  const { selfSchedule, allowNew, allowActive, allowInactive, allowDontKnow, minNoticeHours, maxAheadDays, slotMinutes, allowConfirm, confirmFromDays, allowCancel, cancelNoticeHours, lateCancel, lateCancelFeeCents, undoMinutes, maxOpenFuture, requireReasonOnCancel } = row;
  return {
    selfSchedule, allowNew, allowActive, allowInactive, allowDontKnow, minNoticeHours, maxAheadDays, slotMinutes: slotMinutes === 15 || slotMinutes === 30 ? slotMinutes : 60,
    allowConfirm, confirmFromDays, allowCancel, cancelNoticeHours, lateCancel, lateCancelFeeCents, undoMinutes, maxOpenFuture, requireReasonOnCancel,
  };
}
