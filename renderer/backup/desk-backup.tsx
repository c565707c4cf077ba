import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CopyCheck, HardDrive } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { BringBackCopy, type ChosenCopy } from './bring-back-copy.tsx';
import styles from './desk-backup.module.css';
import { useFolderWords } from './use-folder-words.ts';
import { useMoment } from './use-moment.ts';

/** Practice settings : Backup and keys: where the copies go, and which there are. */
export function DeskBackup({ isOwner }: { /** Only the owner brings a copy back. */ isOwner: boolean }) {
  const state = useQuery(api.backup.state.queryOptions({ input: {} })).data;
  const kept = useQuery(api.backup.get.queryOptions({ input: {} })).data;
  if (!state || !kept) return <Skeleton lines={4} />;
  if (!state.isNeeded) return <Card title={<Trans>Copies of the records</Trans>}><p><Trans>The demo clinic keeps no copies.</Trans></p></Card>;
  return (
    <>
      <Card title={<Trans>Copies of the records</Trans>}>
        <div className={styles.stack}>
          <p><Trans>Every 15 minutes Anteroom writes a copy to a second place, such as a USB disk or a folder on another computer. The copies are locked like the records.</Trans></p>
          <FolderForm key={kept.folder} saved={kept.folder} />
          {kept.folder !== null && <CopyNow lastCopyAt={state.lastCopyAt} />}
          {kept.folder !== null && <WeeklyCheck drill={state.drill} />}
        </div>
      </Card>
      {kept.copies.length > 0 && <CopyList copies={kept.copies} isOwner={isOwner} />}
    </>
  );
}

function FolderForm({ saved }: { saved: string | null }) {
  const { t } = useLingui();
  const say = useFolderWords();
  const [folder, setFolder] = useState(saved ?? '');
  const [isChecked, setChecked] = useState(false);
  const save = useMutation(api.backup.setFolder.mutationOptions());
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (folder.trim() && !save.isPending) save.mutate({ folder });
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <TextField label={<Trans>Folder for the copies</Trans>} hint={<Trans>The whole path, as the computer shows it. Best on another disk.</Trans>} value={folder} maxLength={1000}
        onChange={(text) => { save.reset(); setFolder(text); }} error={save.isError ? say(save.error) : isChecked && !folder.trim() ? t`Type a folder.` : null} />
      <div className={styles.row}>
        <Button look={saved === null ? 'filled' : 'plain'} icon={HardDrive} type="submit" isPending={save.isPending}><Trans>Save the folder</Trans></Button>
        {saved !== null && <Button look="quiet" onPress={() => save.mutate({ folder: null })}><Trans>Stop the copies</Trans></Button>}
      </div>
    </form>
  );
}

/** Whether the newest copy could really be restored. */
function WeeklyCheck({ drill }: { drill: { checkedAt: number; copyMadeAt: number; result: 'good' | 'damaged' | 'other_records'; clients: number; ledgerLines: number } | null }) {
  const moment = useMoment();
  if (!drill) return <p><Trans>The newest copy is opened and read to its end once a week. The first check comes with the next copy.</Trans></p>;
  const { clients, ledgerLines } = drill;
  const made = moment(drill.copyMadeAt);
  const checked = moment(drill.checkedAt);
  if (drill.result !== 'good') return <StatusBand small tone="danger" title={<Trans>Weekly check of {checked}: the copy of {made} can’t be used.</Trans>} />;
  return (
    <StatusBand small tone="done" icon={CopyCheck} title={<Trans>Weekly check: the copy of {made} was opened and read to its end on {checked}. It is good.</Trans>}>
      <Trans>It held {clients} clients and {ledgerLines} lines of money.</Trans>
    </StatusBand>
  );
}

function CopyNow({ lastCopyAt }: { lastCopyAt: number | null }) {
  const say = useFolderWords();
  const moment = useMoment();
  const copy = useMutation(api.backup.copyNow.mutationOptions());
  const when = lastCopyAt === null ? '' : moment(lastCopyAt);
  return (
    <div className={styles.row}>
      <Button icon={CopyCheck} isPending={copy.isPending} onPress={() => copy.mutate({})}><Trans>Copy now</Trans></Button>
      <span>{lastCopyAt === null ? <Trans>No copy yet.</Trans> : <Trans>The last copy is from {when}.</Trans>}</span>
      {copy.data?.isDone === false && <StatusBand small announce tone="danger" title={<Trans>The copy could not be written. Check the folder and its free space.</Trans>} />}
      {copy.isError && <StatusBand small announce tone="danger" title={say(copy.error)} />}
    </div>
  );
}

function CopyList({ copies, isOwner }: { copies: readonly ChosenCopy[]; isOwner: boolean }) {
  const moment = useMoment();
  const [chosen, setChosen] = useState<ChosenCopy>();
  return (
    <Card title={<Trans>What is kept</Trans>}>
      <p><Trans>The last two hours, one copy for each of 7 days, and one for each of 5 weeks.</Trans></p>
      <ul className={styles.copies}>
        {copies.map((copy) => {
          const when = moment(copy.madeAt);
          return (
            <li key={`${copy.madeAt} ${copy.kind}`} className={styles.copy}>
              <span>
                {when}
                {copy.kind === 'before_update' && <> <Trans>(before an update)</Trans></>}
                {copy.kind === 'before_restore' && <> <Trans>(before a restore)</Trans></>}
              </span>
              {isOwner && <Button look="quiet" onPress={() => setChosen(copy)}><Trans>Bring back<span className="sr-only"> {when}</span>…</Trans></Button>}
            </li>
          );
        })}
      </ul>
      {chosen && <BringBackCopy copy={chosen} onClose={() => setChosen(undefined)} />}
    </Card>
  );
}
