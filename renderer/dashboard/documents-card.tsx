import { Trans, useLingui } from '@lingui/react/macro';
import { Camera, ClipboardList, FilePen, FileText, type LucideIcon } from 'lucide-react';
import type { client } from '#renderer/api/client.ts';
import { Card } from '#renderer/ui/card.tsx';
import { CountBadge } from '#renderer/ui/count-badge.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { RowList, TaskRow } from '#renderer/ui/task-row.tsx';
import styles from './dashboard-screen.module.css';

type AssignedDocument = Awaited<ReturnType<typeof client.dashboard.get>>['documents'][number];

const icons: Record<AssignedDocument['kind'], LucideIcon> = { pdf_read: FileText, pdf_sign: FilePen, consent: FilePen, form: ClipboardList, measure: ClipboardList, upload_request: Camera };

/** Documents that wait for the client, with their number. */
export function DocumentsCard({ documents }: { documents: AssignedDocument[] }) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const count = documents.length;
  const detail = ({ kind, size, dueRule }: AssignedDocument): string => {
    if (kind === 'measure' || kind === 'form') return size === null ? t`Questions` : t`${size} questions`;
    if (kind === 'pdf_read') return size === null ? t`Read` : t`Read · ${size} pages`;
    if (kind === 'upload_request') return t`Bring a photo or the card`;
    return dueRule === 'before_every_visit' || dueRule === 'before_first_visit' ? t`Sign · before your visit` : t`Sign`;
  };
  return (
    <Card title={<Trans>Assigned Documents</Trans>} beside={count > 0 ? <CountBadge count={count} label={t`${count} to finish`} /> : undefined}>
      {count === 0
        ? <EmptyState icon={FileText} title={<Trans>Nothing to finish</Trans>}><Trans>When your provider sends you something, it shows here.</Trans></EmptyState>
        : <><RowList>{documents.map((document) => <TaskRow key={document.id} icon={icons[document.kind]} state="todo" title={language === 'es' ? (document.titleEs ?? document.title) : document.title} detail={detail(document)} />)}</RowList><Hint className={styles.hint}><Trans>The front desk has these for you.</Trans></Hint></>}
    </Card>
  );
}
