import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { ClientRecord } from '#main/contract/registration.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import styles from './client.module.css';
import type { GoTo } from './desk-place.ts';
import { useStaff } from './staff.ts';
import { useWhereWords, useWhyNotWords, type WhyNot } from './use-why-not-words.ts';

interface WhyNotPanelProps {
  client: ClientRecord;
  goTo: GoTo;
  /** Opens the client's own details. */
  onEdit: () => void;
}

type Kind = 'any' | 'in_person' | 'telehealth';

/** Can this client book online with a provider? If not: each exact cause, and where it is changed. */
export function WhyNotPanel({ client, goTo, onEdit }: WhyNotPanelProps) {
  const { t } = useLingui();
  const [providerId, setProviderId] = useState(client.providers[0]?.id ?? '');
  const [serviceId, setServiceId] = useState('');
  const [kind, setKind] = useState<Kind>('any');
  const providers = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers ?? [];
  const services = (useQuery(api.services.list.queryOptions({ input: {} })).data?.services ?? []).filter((each) => each.providerId === null || each.providerId === providerId);
  const where = kind === 'in_person' ? { kind, locationId: null } : { kind };
  const answer = useQuery(api.appointments.whyNot.queryOptions({ input: { clientId: client.id, providerId, serviceId: serviceId || null, where }, enabled: providerId !== '' }));
  const findWay = useWays({ providerId, serviceId, goTo, onEdit });
  return (
    <section className={styles.whyNot}>
      <Heading level={2} size="heading"><Trans>Online booking</Trans></Heading>
      <SelectField label={t`Provider`} value={providerId} onChange={setProviderId}
        options={[{ value: '', label: t`Choose a provider` }, ...providers.map((each) => ({ value: each.id, label: each.displayName }))]} />
      <SelectField label={t`Service`} value={serviceId} onChange={setServiceId}
        options={[{ value: '', label: t`Not chosen (“I don’t know”)` }, ...services.map((each) => ({ value: each.id, label: `${each.code} ${each.name}` }))]} />
      <SelectField<Kind> label={t`Where`} value={kind} onChange={setKind}
        options={[{ value: 'any', label: t`Anywhere` }, { value: 'in_person', label: t`In person` }, { value: 'telehealth', label: t`Video visit` }]} />
      <RefusalBand error={answer.error} />
      {answer.isFetching && !answer.data && <Skeleton lines={2} />}
      {answer.data?.causes.length === 0 && (
        <StatusBand small tone="done" title={<Trans>The client can book online.</Trans>}><Plural value={answer.data.openTimes} one="# open time" other="# open times" /></StatusBand>
      )}
      {answer.data && answer.data.causes.length > 0 && <Causes causes={answer.data.causes} wayTo={(cause) => findWay(cause.whereToChange)} />}
    </section>
  );
}

type Way = () => void;

function Causes({ causes, wayTo }: { causes: readonly WhyNot[]; wayTo: (cause: WhyNot) => Way | undefined }) {
  const say = useWhyNotWords();
  const places = useWhereWords();
  return (
    <>
      <Hint size="body"><Trans>The client cannot book online, because:</Trans></Hint>
      <ul className={styles.causes}>
        {causes.map((each) => (
          <li key={each.code}><Cause title={say(each)} place={places[each.whereToChange]} way={wayTo(each)} /></li>
        ))}
      </ul>
    </>
  );
}

/** Why not, and the button to where it is changed; words alone for who may not change it there. */
function Cause({ title, place, way }: { title: string; place: string; way: Way | undefined }) {
  return (
    <StatusBand small tone="attention" title={title} action={way && <Button trailingIcon={ArrowRight} onPress={way}>{place}</Button>}>
      {way ? <Trans>Change it here:</Trans> : <Trans>Change it in: {place}</Trans>}
    </StatusBand>
  );
}

interface WayFacts extends Omit<WhyNotPanelProps, 'client'> {
  providerId: string;
  serviceId: string;
}

/** The screen on which each cause can be lifted, for those who may open it. */
function useWays({ providerId, serviceId, goTo, onEdit }: WayFacts): (where: WhyNot['whereToChange']) => Way | undefined {
  const { can, role, providerId: ownId } = useStaff();
  const isMine = role !== 'provider' || ownId === providerId;
  return (where) => {
    switch (where) {
      case 'provider': return can('practice_settings') ? () => goTo({ kind: 'settings', page: 'providers', id: providerId }) : undefined;
      case 'services': return can('practice_settings') ? () => goTo({ kind: 'settings', page: 'services', ...(serviceId ? { id: serviceId } : {}) }) : undefined;
      case 'provider-portal-settings': return can('own_portal_settings') && isMine ? () => goTo({ kind: 'online_scheduling', providerId }) : undefined;
      case 'availability':
      case 'time-off': return can('schedule') && isMine ? () => goTo({ kind: 'availability', providerId }) : undefined;
      case 'client-status': return can('people') ? onEdit : undefined;
      // The client's appointments stand on this very page.
      case 'appointments': return undefined;
      default: return where satisfies never;
    }
  };
}
