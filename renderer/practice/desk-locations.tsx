import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import { api, client } from '#renderer/api/client.ts';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { ListAndForm } from '#renderer/ui/list-and-form.tsx';
import { FieldGroup, FieldRow, RecordForm } from '#renderer/ui/record-form.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRecordForm } from '#renderer/ui/use-record-form.ts';
import { AddressFields } from './address-fields.tsx';
import type { RecordPageProps } from './record-page.ts';
import { chooseRecord } from './record-page.ts';
import { ChooseOne } from './choose-one.tsx';
import { emptyLocation, readLocation, typeLocation, type LocationDetails } from './typed-location.ts';
import { isZoneTyped } from './us-zones.ts';
import { useAddressProblems } from './use-address-problems.ts';
import { ZoneField } from './zone-field.tsx';

/** Practice settings : Locations. */
export function DeskLocations({ chosenId, onChoose, next }: RecordPageProps) {
  const { t } = useLingui();
  const locations = useQuery(api.locations.list.queryOptions({ input: {} })).data?.locations;
  if (!locations) return <Skeleton lines={8} />;
  const chosen = chooseRecord(locations, chosenId, emptyLocation);
  return (
    <ListAndForm
      label={t`Locations`} chosenId={chosen ? (chosen.id ?? 'new') : undefined} onChoose={onChoose} addLabel={<Trans>Add a location</Trans>}
      records={locations.map((each) => ({ id: each.id, name: each.name, detail: [each.street, each.city].filter(Boolean).join(', '), isQuiet: !each.active, state: each.active ? null : t`Not active` }))}
    >
      {chosen ? <LocationForm location={chosen} onSaved={onChoose} next={next} /> : <ChooseOne icon={MapPin} title={<Plural value={locations.length} _0="No location yet" other="Choose a location" />}><Trans>Clients see where each visit is.</Trans></ChooseOne>}
    </ListAndForm>
  );
}

function LocationForm({ location, onSaved, next }: { location: LocationDetails; onSaved: (id: string) => void; next: RecordPageProps['next'] }) {
  const { t } = useLingui();
  const findInAddress = useAddressProblems();
  const form = useRecordForm({
    name: `location ${location.id ?? 'new'}`, record: location, fill: typeLocation,
    findProblems: (typed) => ({
      ...findInAddress(typed, location.phone),
      ...(typed.name.trim() ? {} : { name: t`Type a name that clients will know.` }),
      ...(typed.timeZone.trim() === '' || isZoneTyped(typed.timeZone) ? {} : { timeZone: t`No clock has this name. Pick a zone from the list, or type one like America/Boise.` }),
    }),
    save: async (typed, before) => {
      const { id } = await client.locations.save({ ...readLocation(typed, before), ...(before.id === null ? {} : { before }) });
      return { name: `location ${id}`, goOn: () => onSaved(id) };
    },
  });
  const { value, change, errorOf } = form;
  return (
    <RecordForm title={location.id === null ? <Trans>New location</Trans> : location.name} form={form} next={next}>
      <FieldGroup title={<Trans>Name and clock</Trans>}>
        <FieldRow>
          <TextField label={t`Name of the location`} hint={t`As clients know it`} value={value.name} maxLength={120} error={errorOf('name')} onChange={(name) => change({ name })} />
          <ZoneField key={location.id} label={t`Time zone`} emptyLabel={t`The same as the practice`} hint={t`Only if its clock is another`} value={value.timeZone} error={errorOf('timeZone')} onChange={(timeZone) => change({ timeZone })} />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={<Trans>Address and phone</Trans>}><AddressFields value={value} change={change} errorOf={errorOf} /></FieldGroup>
      <FieldGroup title={<Trans>Use</Trans>}>
        <CheckBox label={t`Visits take place here`} isSelected={value.active} onChange={(active) => change({ active })} />
        <CheckBox label={t`By video only, nobody comes here`} isSelected={value.telehealth} onChange={(telehealth) => change({ telehealth })} />
      </FieldGroup>
    </RecordForm>
  );
}
