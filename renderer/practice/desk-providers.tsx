import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { ListAndForm } from '#renderer/ui/list-and-form.tsx';
import { RecordForm } from '#renderer/ui/record-form.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useRecordForm } from '#renderer/ui/use-record-form.ts';
import { ChooseOne } from './choose-one.tsx';
import { ProviderFields } from './provider-fields.tsx';
import { chooseRecord, type RecordPageProps } from './record-page.ts';
import { emptyProvider, readProvider, typeProvider, type ProviderDetails } from './typed-provider.ts';
import { useProviderProblems } from './use-provider-problems.ts';

interface DeskProvidersProps extends RecordPageProps {
  /** Buttons that lead to one provider's hours and online scheduling. */
  linksOf: (providerId: string) => ReactNode;
}

/** Practice settings : Providers. */
export function DeskProviders({ chosenId, onChoose, next, linksOf }: DeskProvidersProps) {
  const { t } = useLingui();
  const providers = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers;
  if (!providers) return <Skeleton lines={8} />;
  const listed = providers.map(({ displayName: _displayName, ...details }) => details);
  const chosen = chooseRecord(listed, chosenId, emptyProvider);
  return (
    <ListAndForm
      label={t`Providers`} chosenId={chosen ? (chosen.id ?? 'new') : undefined} onChoose={onChoose} addLabel={<Trans>Add a provider</Trans>}
      records={providers.map((each) => ({ id: each.id, name: each.displayName, isQuiet: !each.active, state: each.active ? null : t`Not active` }))}
    >
      {chosen ? <ProviderForm provider={chosen} onSaved={onChoose} next={next} links={chosen.id === null ? null : linksOf(chosen.id)} /> : (
        <ChooseOne icon={UserRound} title={<Plural value={providers.length} _0="No provider yet" other="Choose a provider" />}><Trans>Providers are the people whom clients come to see.</Trans></ChooseOne>
      )}
    </ListAndForm>
  );
}

interface ProviderFormProps extends Pick<RecordPageProps, 'next'> {
  provider: ProviderDetails;
  onSaved: (id: string) => void;
  links: ReactNode;
}

function ProviderForm({ provider, onSaved, next, links }: ProviderFormProps) {
  const findProblems = useProviderProblems();
  const form = useRecordForm({
    name: `provider ${provider.id ?? 'new'}`, record: provider, fill: typeProvider, findProblems,
    save: async (typed, before) => {
      const { id } = await client.providers.save({ ...readProvider(typed, before), ...(before.id === null ? {} : { before }) });
      return { name: `provider ${id}`, goOn: () => onSaved(id) };
    },
  });
  return (
    <RecordForm title={provider.id === null ? <Trans>New provider</Trans> : `${provider.firstName} ${provider.lastName}`} beside={links} form={form} next={next}>
      <ProviderFields value={form.value} change={form.change} errorOf={form.errorOf} />
    </RecordForm>
  );
}
