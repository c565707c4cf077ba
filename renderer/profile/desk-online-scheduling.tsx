import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { OnlineSchedulingForm } from './online-scheduling-form.tsx';
import styles from './desk-online-scheduling.module.css';

interface DeskOnlineSchedulingProps {
  providerId: string;
  /** The provider's own page; else a manager's or owner's look at theirs. */
  isOwn: boolean;
  /** For who reaches every provider: turns to another one. */
  onChoose: ((providerId: string) => void) | undefined;
  /** Buttons to what belongs to it: the provider's hours. */
  links: ReactNode;
  next?: ReactNode;
}

/** My Profile : Client Portal : Online Scheduling. What clients of one provider may do for themselves, and what that means in a sentence. */
export function DeskOnlineScheduling({ providerId, isOwn, onChoose, links, next }: DeskOnlineSchedulingProps) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const settings = useQuery(api.profile.getPortalSettings.queryOptions({ input: { providerId } }));
  const providers = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers ?? [];
  const name = providers.find((each) => each.id === providerId)?.displayName ?? '';
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <p className={styles.path}>{isOwn ? <Trans>My Profile › Client Portal</Trans> : <Trans>{name} › Client Portal</Trans>}</p>
          <Heading level={1} takesFocus><Trans>Online Scheduling</Trans></Heading>
        </div>
        {onChoose && <div className={styles.chooser}><SelectField label={t`Provider`} value={providerId} onChange={onChoose} options={providers.map((each) => ({ value: each.id, label: each.displayName }))} /></div>}
        {links}
      </header>
      {settings.isError && <StatusBand small announce tone="danger" title={say(settings.error)} />}
      {settings.isPending && <Skeleton lines={8} />}
      {settings.data && <OnlineSchedulingForm providerId={providerId} settings={settings.data} isOwn={isOwn} name={name} next={next} />}
    </main>
  );
}
