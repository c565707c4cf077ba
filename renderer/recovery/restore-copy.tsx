import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { FolderSearch, History } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { api } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayOfYear, formatTime } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './recovery-card.module.css';
import { useCardWords } from './use-card-words.ts';

type Copy = { name: string; madeAt: number; kind: 'regular' | 'before_update' | 'before_restore' };

/** A copy takes the place of the records: which one, what is lost by it, and the card. */
export function RestoreCopy() {
  const { t } = useLingui();
  const [folder, setFolder] = useState<string | null>(null);
  const found = useQuery(api.lockedStore.copies.queryOptions({ input: { folder }, retry: false, staleTime: 0 }));
  return (
    <section className={styles.part} aria-label={t`Bring back a copy`}>
      <Heading level={2} size="body"><Trans>Bring back a copy</Trans></Heading>
      {found.isPending && <Skeleton lines={3} />}
      {found.data && found.data.copies.length > 0 && <CopyForm key={folder} folder={folder} copies={found.data.copies} needsCard={found.data.needsCard} />}
      <FindFolder isFirst={found.data?.copies.length === 0 || found.isError} isEmpty={found.data?.copies.length === 0} error={found.error} onFolder={setFolder} />
    </section>
  );
}

function CopyForm({ folder, copies, needsCard }: { folder: string | null; copies: readonly Copy[]; needsCard: boolean }) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const sayCard = useCardWords();
  const moment = useOwnMoment();
  const [name, setName] = useState(copies[0]?.name ?? '');
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isAll, setAll] = useState(false);
  const restore = useMutation(api.lockedStore.restore.mutationOptions());
  const chosen = copies.find((copy) => copy.name === name);
  const when = chosen ? moment(chosen.madeAt) : '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if ((typed.trim() || !needsCard) && !restore.isPending) restore.mutate({ folder, name, typed: needsCard ? typed : null });
  };
  const isOfCard = restore.isError && readRefusal(restore.error)?.code === 'CARD_REFUSED';
  const cardError = isOfCard ? sayCard(restore.error) : needsCard && isChecked && !typed.trim() ? t`Type the key from the card.` : null;
  const shown = isAll ? copies : copies.slice(0, 3);
  return (
    <form className={styles.stack} onSubmit={send} noValidate>
      <AnswerGroup label={<Trans>Which copy?</Trans>} value={name} onChange={setName}
        answers={shown.map((copy, index) => ({ value: copy.name, label: index === 0 ? t`${moment(copy.madeAt)} (newest)` : moment(copy.madeAt) }))} />
      {!isAll && copies.length > shown.length && <Button look="quiet" onPress={() => setAll(true)}><Trans>Show older copies</Trans></Button>}
      <StatusBand small tone="attention" icon={History} title={<Trans>What was entered after {when} is not in this copy.</Trans>}>
        <Trans>Have today’s papers at hand: visits, payments and new clients since then must be entered again. Mail and printing that waited are shown to you first; nothing goes out twice.</Trans>
      </StatusBand>
      {needsCard && (
        <TextField label={<Trans>Recovery key</Trans>} hint={<Trans>It is printed on the card in the safe: 7 groups of 4. Capital and small letters are the same.</Trans>}
          value={typed} onChange={(next) => { setTyped(next); restore.reset(); }} maxLength={80} error={cardError ?? null} />
      )}
      {restore.isError && !(isOfCard && needsCard) && <StatusBand small announce tone="danger" title={sayCard(restore.error) ?? say(restore.error)} />}
      <Button look="filled" size="big" icon={History} wide type="submit" isPending={restore.isPending}><Trans>Bring this copy back</Trans></Button>
    </form>
  );
}

/** On a new computer nobody knows yet where the copies are. */
function FindFolder({ isFirst, isEmpty, error, onFolder }: { isFirst: boolean; isEmpty: boolean; error: unknown; onFolder: (folder: string | null) => void }) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const [folder, setFolder] = useState('');
  const [isOpen, setOpen] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onFolder(folder.trim() || null);
  };
  if (!isFirst && !isOpen) return <Button look="quiet" icon={FolderSearch} onPress={() => setOpen(true)}><Trans>The copies are in another folder</Trans></Button>;
  const reason = error ? readRefusal(error)?.reason : undefined;
  const trouble = reason === 'not_absolute' ? t`Type the whole path, from the first slash or the drive letter on.` : reason === 'missing' ? t`There is no such folder. Is the disk plugged in?` : error ? say(error) : null;
  return (
    <form className={styles.stack} onSubmit={send} noValidate>
      {isEmpty && <Hint><Trans>No copy was found. Plug in the disk that holds the copies.</Trans></Hint>}
      <TextField label={<Trans>Folder with the copies</Trans>} hint={<Trans>The whole path, as the computer shows it.</Trans>} value={folder} onChange={setFolder} maxLength={1000} error={trouble} />
      <Button icon={FolderSearch} wide type="submit"><Trans>Look there</Trans></Button>
    </form>
  );
}

/** The practice's zone lies in the records: until they open, the computer's own counts. */
function useOwnMoment(): (instant: number) => string {
  const language = useDisplayChoices((choices) => choices.language);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (instant) => `${formatDayOfYear(instant, timeZone, language)}, ${formatTime(instant, timeZone)}`;
}
