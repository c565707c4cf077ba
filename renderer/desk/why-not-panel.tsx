import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClientRecord } from '#main/contract/registration.ts';
import { api } from '#renderer/api/client.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import styles from './client.module.css';
import { RefusalNote } from './refusal-note.tsx';
import { useWhereWords, useWhyNotWords, type WhyNot } from './use-why-not-words.ts';

type Kind = 'any' | 'in_person' | 'telehealth';

/** Can this client book online with a provider? If not: each exact cause, and where it is changed. */
export function WhyNotPanel({ client }: { client: ClientRecord }) {
  const { t } = useLingui();
  const [providerId, setProviderId] = useState(client.providers[0]?.id ?? '');
  const [serviceId, setServiceId] = useState('');
  const [kind, setKind] = useState<Kind>('any');
  const providers = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers ?? [];
  const services = (useQuery(api.services.list.queryOptions({ input: {} })).data?.services ?? []).filter((each) => each.providerId === null || each.providerId === providerId);
  const where = kind === 'in_person' ? { kind, locationId: null } : { kind };
  const answer = useQuery(api.appointments.whyNot.queryOptions({ input: { clientId: client.id, providerId, serviceId: serviceId || null, where }, enabled: providerId !== '' }));
  return (
    <section className={styles.whyNot}>
      <Heading level={2} size="heading"><Trans>Online booking</Trans></Heading>
      <SelectField label={t`Provider`} value={providerId} onChange={setProviderId}
        options={[{ value: '', label: t`Choose a provider` }, ...providers.map((each) => ({ value: each.id, label: each.displayName }))]} />
      <SelectField label={t`Service`} value={serviceId} onChange={setServiceId}
        options={[{ value: '', label: t`Not chosen (“I don’t know”)` }, ...services.map((each) => ({ value: each.id, label: `${each.code} ${each.name}` }))]} />
      <SelectField<Kind> label={t`Where`} value={kind} onChange={setKind}
        options={[{ value: 'any', label: t`Anywhere` }, { value: 'in_person', label: t`In person` }, { value: 'telehealth', label: t`Video visit` }]} />
      <RefusalNote error={answer.error} />
      {answer.isFetching && !answer.data && <Skeleton lines={2} />}
      {answer.data?.causes.length === 0 && (
        <StatusBand small tone="done" title={<Trans>The client can book online.</Trans>}><Plural value={answer.data.openTimes} one="# open time" other="# open times" /></StatusBand>
      )}
      {answer.data && answer.data.causes.length > 0 && <Causes causes={answer.data.causes} />}
    </section>
  );
}

function Causes({ causes }: { causes: readonly WhyNot[] }) {
  const say = useWhyNotWords();
  const places = useWhereWords();
  return (
    <>
      <Hint size="body"><Trans>The client cannot book online, because:</Trans></Hint>
      <ul className={styles.causes}>
        {causes.map((each) => (
          <li key={each.code}><StatusBand small tone="attention" title={say(each)}><Trans>Change it in: {places[each.whereToChange]}</Trans></StatusBand></li>
        ))}
      </ul>
    </>
  );
}
