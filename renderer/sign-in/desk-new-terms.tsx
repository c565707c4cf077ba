import { Trans, useLingui } from '@lingui/react/macro';
import { client } from '#renderer/api/client.ts';
import { hostNow, useNow } from '#renderer/ui/host-clock.ts';
import { findWholeDate, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { FieldGroup, RecordForm } from '#renderer/ui/record-form.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRecordForm } from '#renderer/ui/use-record-form.ts';
import type { TermsVersion } from './desk-terms.tsx';

interface TypedTerms {
  date: string;
  en: string;
  es: string;
}

const mostLetters = 100_000;

/** A new version, begun from the newest. What is typed stays here, unsaved, until it is published. */
export function DeskNewTerms({ newest, onPublished }: { newest: TermsVersion | undefined; onPublished: (id: string) => void }) {
  const { t } = useLingui();
  const { timeZone = 'UTC' } = useNow(60_000);
  const form = useRecordForm<TypedTerms, TermsVersion | undefined>({
    name: 'terms new', record: newest,
    fill: (record) => ({ date: writeToday(timeZone), en: record?.text.en ?? '', es: record?.text.es ?? '' }),
    findProblems: (typed) => ({
      ...(readDate(typed.date) ? {} : { date: t`Type the day as MM/DD/YYYY.` }),
      ...(!typed.en.trim() ? { en: t`Write the English text.` } : typed.en.trim() === newest?.text.en && typed.es.trim() === newest.text.es ? { en: t`This is the version before, word for word. Change it first.` } : {}),
      ...(typed.es.trim() ? {} : { es: t`Write the Spanish text.` }),
    }),
    save: async (typed, before) => {
      await client.terms.publish({ after: before?.version ?? 0, effectiveDate: readDate(typed.date) ?? '', text: { en: typed.en.trim(), es: typed.es.trim() } });
      const { versions } = await client.terms.versions({});
      return { name: 'terms new', goOn: () => onPublished(versions[0]?.id ?? '') };
    },
  });
  const { value, change, errorOf } = form;
  const next = (newest?.version ?? 0) + 1;
  return (
    <RecordForm title={<Trans>Version {next}</Trans>} form={form} saveLabel={<Trans>Publish version {next}</Trans>}>
      <StatusBand small tone="info" title={<Trans>Every client is asked to accept it at the next sign-in.</Trans>}><Trans>Once published, a text never changes. Who does not accept can still say “I’m here”.</Trans></StatusBand>
      <TextField label={<Trans>Valid from</Trans>} placeholder="MM/DD/YYYY" value={value.date} onChange={(date) => change({ date })} maxLength={10} error={errorOf('date')} />
      <FieldGroup title={<Trans>The text</Trans>} hint={<Trans>An empty line begins a new paragraph.</Trans>}>
        <TextField label={<Trans>English</Trans>} lines={14} value={value.en} onChange={(en) => change({ en })} maxLength={mostLetters} error={errorOf('en')} />
        <TextField label={<Trans>Spanish</Trans>} lines={14} value={value.es} onChange={(es) => change({ es })} maxLength={mostLetters} error={errorOf('es')} />
      </FieldGroup>
    </RecordForm>
  );
}

/** @returns YYYY-MM-DD, if that is a day */
function readDate(typed: string): string | undefined {
  const parts = findWholeDate(typed);
  const read = parts && readDateBoxes(parts);
  return read?.kind === 'date' ? read.date : undefined;
}

function writeToday(timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone, month: '2-digit', day: '2-digit', year: 'numeric' }).format(hostNow());
}
