import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api, type client } from '#renderer/api/client.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayOfYear, formatDayTime, formatTypedDate } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { useNow } from '#renderer/ui/host-clock.ts';
import { ListAndForm } from '#renderer/ui/list-and-form.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextParagraphs } from '#renderer/ui/text-paragraphs.tsx';
import { DeskNewTerms } from './desk-new-terms.tsx';
import styles from './desk-terms.module.css';

export type TermsVersion = Awaited<ReturnType<typeof client.terms.versions>>['versions'][number];

/** Practice settings : Terms of Service. Every version as it was published, who accepted it, and the form of the next one. */
export function DeskTerms({ chosenId, onChoose }: { chosenId: string | undefined; onChoose: (id: string) => void }) {
  const { t } = useLingui();
  const { data, error } = useQuery(api.terms.versions.queryOptions({ input: {} }));
  if (!data) return error ? <RefusalBand error={error} /> : <Skeleton lines={8} />;
  const [newest] = data.versions;
  const from = (date: string) => t`From ${date}`;
  const chosen = chosenId === 'new' ? undefined : (data.versions.find(({ id }) => id === chosenId) ?? newest);
  return (
    <ListAndForm
      label={t`Versions of the Terms of Service`} chosenId={chosen?.id ?? 'new'} onChoose={onChoose} addLabel={<Trans>Write a new version</Trans>}
      records={data.versions.map(({ id, version, effectiveDate, accepted }) => ({ id, name: t`Version ${version}`, detail: from(formatTypedDate(effectiveDate)), isQuiet: id !== newest?.id, state: <Plural value={accepted} one="# accepted" other="# accepted" /> }))}
    >
      {chosen ? <OneVersion key={chosen.id} version={chosen} isNewest={chosen === newest} /> : <DeskNewTerms newest={newest} onPublished={(version) => onChoose(version)} />}
    </ListAndForm>
  );
}

function OneVersion({ version: terms, isNewest }: { version: TermsVersion; isNewest: boolean }) {
  const language = useDisplayChoices((choices) => choices.language);
  const { timeZone = 'UTC' } = useNow(60_000);
  const { version, publishedBy, text } = terms;
  const date = formatTypedDate(terms.effectiveDate);
  const day = formatDayOfYear(terms.publishedAt, timeZone, language);
  return (
    <section className={styles.version}>
      <Heading level={2} size="heading"><Trans>Version {version}, from {date}</Trans></Heading>
      <p>{publishedBy === null ? <Trans>Published on {day}.</Trans> : <Trans>Published on {day} by {publishedBy}.</Trans>} {isNewest ? <Trans>Clients who have not accepted it are asked at their next sign-in.</Trans> : <Trans>A newer version took its place.</Trans>}</p>
      <div className={styles.texts}>
        <section lang="en"><Heading level={3}><Trans>English</Trans></Heading><TextParagraphs text={text.en} /></section>
        <section lang="es"><Heading level={3}><Trans>Spanish</Trans></Heading><TextParagraphs text={text.es} /></section>
      </div>
      <Acceptances versionId={terms.id} />
    </section>
  );
}

function Acceptances({ versionId }: { versionId: string }) {
  const language = useDisplayChoices((choices) => choices.language);
  const { timeZone = 'UTC' } = useNow(60_000);
  const { data, error } = useQuery(api.terms.acceptances.queryOptions({ input: { versionId } }));
  return (
    <section>
      <Heading level={3}><Trans>Who accepted it</Trans></Heading>
      {!data && (error ? <RefusalBand error={error} /> : <Skeleton lines={3} />)}
      {data?.acceptances.length === 0 && <p><Trans>Nobody yet.</Trans></p>}
      <ul className={styles.list}>
        {data?.acceptances.map(({ clientId, name, acceptedAt, place }) => (
          <li key={`${clientId} ${acceptedAt}`}><span className={styles.who}>{name}</span><span>{formatDayTime(acceptedAt, timeZone, language)}, {place}</span></li>
        ))}
      </ul>
    </section>
  );
}
