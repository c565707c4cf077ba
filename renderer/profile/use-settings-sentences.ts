import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { PortalSettings } from '#main/contract/practice.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';

/** The settings in sentences. `name` of the provider, or undefined for one's own. */
export function useSettingsSentences(): (settings: PortalSettings, name: string | undefined) => string[] {
  const { t } = useLingui();
  const sayBooking = useBookingSentences();
  const sayCancel = useCancelSentences();
  return (settings, name) => [
    ...sayBooking(settings, name),
    settings.allowConfirm
      ? t`${plural(settings.confirmFromDays, { 0: 'Clients can confirm on the day of the visit.', one: 'Clients can confirm from # day before.', other: 'Clients can confirm from # days before.' })}`
      : t`Clients do not confirm on the kiosk.`,
    ...sayCancel(settings),
  ];
}

function useBookingSentences() {
  const { t } = useLingui();
  return (settings: PortalSettings, name: string | undefined): string[] => {
    if (settings.selfSchedule === 'off') return [name === undefined ? t`Clients you see cannot book online. The kiosk asks them to call you or see the front desk.` : t`Clients of ${name} cannot book online. The kiosk asks them to call or see the front desk.`];
    const hours = t`${plural(settings.minNoticeHours, { one: '# hour', other: '# hours' })}`;
    const days = t`${plural(settings.maxAheadDays, { one: '# day', other: '# days' })}`;
    const kinds = [settings.allowNew && t`new clients`, settings.allowActive && t`active clients`, settings.allowInactive && t`inactive clients`].filter((kind) => kind !== false).join(', ');
    if (kinds === '') return [t`Nobody can book yet: choose who may book.`];
    const isRequest = settings.selfSchedule === 'request';
    const main = name === undefined
      ? isRequest ? t`Clients you see can ask for a time from ${hours} to ${days} ahead. It counts when you accept it.` : t`Clients you see can book from ${hours} to ${days} ahead.`
      : isRequest ? t`Clients of ${name} can ask for a time from ${hours} to ${days} ahead. It counts when the practice accepts it.` : t`Clients of ${name} can book from ${hours} to ${days} ahead.`;
    const { slotMinutes } = settings;
    return [
      main, t`Open to: ${kinds}.`, t`Open times start every ${slotMinutes} minutes.`,
      t`${plural(settings.maxOpenFuture, { one: 'One client can hold # open appointment.', other: 'One client can hold # open appointments.' })}`,
      settings.allowDontKnow ? t`Who does not know the service can say so.` : t`Clients have to choose a service.`,
    ];
  };
}

function useCancelSentences() {
  const { t } = useLingui();
  return (settings: PortalSettings): string[] => {
    if (!settings.allowCancel) return [t`Clients cannot cancel on the kiosk. They have to call.`];
    const fee = formatMoney(settings.lateCancelFeeCents);
    return [
      t`${plural(settings.cancelNoticeHours, { 0: 'Clients can cancel until the visit starts.', one: 'Clients can cancel until # hour before.', other: 'Clients can cancel until # hours before.' })}`,
      settings.lateCancel === 'block' ? t`Later they have to call.` : t`Later they can still cancel, and read first that it costs ${fee}.`,
      t`${plural(settings.undoMinutes, { 0: 'Canceling cannot be undone.', one: 'Canceling can be undone for # minute.', other: 'Canceling can be undone for # minutes.' })}`,
      ...(settings.requireReasonOnCancel ? [t`Clients say why they cancel.`] : []),
    ];
  };
}
