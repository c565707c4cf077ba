import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ClipboardList } from 'lucide-react';
import { api, client } from '#renderer/api/client.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { ListAndForm } from '#renderer/ui/list-and-form.tsx';
import { RecordForm } from '#renderer/ui/record-form.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useRecordForm } from '#renderer/ui/use-record-form.ts';
import { ChooseOne } from './choose-one.tsx';
import { chooseRecord, type RecordPageProps } from './record-page.ts';
import { ServiceFields } from './service-fields.tsx';
import { emptyService, readService, typeService, type ServiceDetails } from './typed-service.ts';
import { useServiceProblems } from './use-service-problems.ts';

/** Practice settings : Services. */
export function DeskServices({ chosenId, onChoose, next }: RecordPageProps) {
  const { t } = useLingui();
  const services = useQuery(api.services.list.queryOptions({ input: {} })).data?.services;
  if (!services) return <Skeleton lines={8} />;
  const chosen = chooseRecord(services, chosenId, emptyService);
  const describe = ({ code, minutes, feeCents }: ServiceDetails) => t`${code}, ${minutes} min, ${formatMoney(feeCents)}`;
  return (
    <ListAndForm
      label={t`Services`} chosenId={chosen ? (chosen.id ?? 'new') : undefined} onChoose={onChoose} addLabel={<Trans>Add a service</Trans>}
      records={services.map((each) => ({ id: each.id, name: each.name, detail: describe(each), isQuiet: !each.active, state: each.active ? (each.online ? t`Online` : null) : t`Not active` }))}
    >
      {chosen ? <ServiceForm service={chosen} others={services} onSaved={onChoose} next={next} /> : (
        <ChooseOne icon={ClipboardList} title={<Plural value={services.length} _0="No service yet" other="Choose a service" />}><Trans>A service is what clients book: a name, a length and a fee.</Trans></ChooseOne>
      )}
    </ListAndForm>
  );
}

interface ServiceFormProps extends Pick<RecordPageProps, 'next'> {
  service: ServiceDetails;
  others: readonly ServiceDetails[];
  onSaved: (id: string) => void;
}

function ServiceForm({ service, others, onSaved, next }: ServiceFormProps) {
  const findProblems = useServiceProblems();
  const form = useRecordForm({
    name: `service ${service.id ?? 'new'}`, record: service, fill: typeService,
    findProblems: (typed) => findProblems(typed, others.filter((each) => each.id !== service.id)),
    save: async (typed, before) => {
      const { id } = await client.services.save({ ...readService(typed, before), ...(before.id === null ? {} : { before }) });
      return { name: `service ${id}`, goOn: () => onSaved(id) };
    },
  });
  return (
    <RecordForm title={service.id === null ? <Trans>New service</Trans> : service.name} form={form} next={next}>
      <ServiceFields value={form.value} change={form.change} errorOf={form.errorOf} />
    </RecordForm>
  );
}
