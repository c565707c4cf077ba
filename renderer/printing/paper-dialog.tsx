import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck, Download, Mail, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { MailPaperDialog } from './mail-paper-dialog.tsx';
import { PaperFindings } from './paper-findings.tsx';
import { PaperPages } from './paper-pages.tsx';
import styles from './printing.module.css';
import { saveFile } from './save-file.ts';
import type { PaperRequest, PaperSource, PaperWish, QueuedPaper } from './use-paper-source.ts';

interface PaperDialogProps { title: string; request: PaperRequest; source: PaperSource; reader: 'client' | 'staff'; /** Begins in large print. */ isLarge?: boolean; onClose: () => void }

/** Looks at a paper, then prints it. Insurers read English: the choice stands beside the preview. */
export function PaperDialog({ title, request, source, reader, isLarge = false, onClose }: PaperDialogProps) {
  const { i18n } = useLingui();
  const clientWords = useRefusalWords();
  const deskWords = useSayRefusal();
  const refusalWords = reader === 'staff' ? deskWords : clientWords;
  const [wish, setWish] = useState<PaperWish>({ language: i18n.locale === 'es' && request.kind !== 'superbill' ? 'es' : 'en', largePrint: isLarge });
  const paper = useQuery({ queryKey: ['paper', source.key, request, wish], queryFn: () => source.view(request, wish), gcTime: 0, retry: false });
  const print = useMutation({ mutationFn: () => source.print(request, wish) });
  const [isMailing, setMailing] = useState(false);
  const { mail } = source;
  if (isMailing && mail) return <MailPaperDialog title={title} send={(password) => mail(request, wish, password)} onClose={() => setMailing(false)} />;
  if (print.data) return <QueuedDialog title={title} queued={print.data} reader={reader} onClose={onClose} />;
  const trouble = print.error ?? paper.error;
  return (
    <Dialog
      isOpen onClose={onClose} title={title}
      actions={
        <>
          <Button size="big" onPress={onClose}><Trans>Close</Trans></Button>
          {mail && <Button size="big" icon={Mail} isDisabled={!paper.data} onPress={() => setMailing(true)}><Trans>Send by email</Trans></Button>}
          {reader === 'staff' && <Button size="big" icon={Download} isDisabled={!paper.data} onPress={() => paper.data && saveFile(paper.data.pdf, `${request.kind.replaceAll('_', '-')}.pdf`)}><Trans>Save as a file</Trans></Button>}
          <Button size="big" look="filled" icon={Printer} isPending={print.isPending} isDisabled={!paper.data} onPress={() => print.mutate()}><Trans>Print</Trans></Button>
        </>
      }
    >
      <div className={styles.wishes}>
        <CheckBox label={<Trans>In Spanish</Trans>} isSelected={wish.language === 'es'} onChange={(isSpanish) => setWish({ ...wish, language: isSpanish ? 'es' : 'en' })} />
        <CheckBox label={<Trans>Large print</Trans>} isSelected={wish.largePrint} onChange={(largePrint) => setWish({ ...wish, largePrint })} />
      </div>
      <PaperFindings source={source} request={request} />
      {trouble && <StatusBand tone="attention" announce title={refusalWords(trouble)} />}
      {!paper.isError && <div className={styles.sheet}>{paper.data ? <PaperPages pdf={paper.data.pdf} title={title} /> : <Skeleton lines={10} />}</div>}
    </Dialog>
  );
}

/** The ticket is all that one says aloud at the desk. */
export function QueuedDialog({ title, queued, reader, onClose }: { title: string; queued: QueuedPaper; reader: 'client' | 'staff'; onClose: () => void }) {
  const { ticket, printerName } = queued;
  return (
    <Dialog isOpen onClose={onClose} title={title} width="narrow" centered actions={<Button size="big" look="filled" icon={CircleCheck} onPress={onClose}><Trans>OK</Trans></Button>}>
      <p>
        {reader === 'client'
          ? printerName === null ? <Trans>The front desk will print it for you. Tell them:</Trans> : <Trans>It is being printed at the front desk. Tell them:</Trans>
          : printerName === null ? <Trans>No printer takes this paper. Choose one in the list of papers to print. Its ticket:</Trans> : <Trans>Sent to {printerName}. Its ticket:</Trans>}
      </p>
      <p className={styles.ticket}>{[...ticket].join(' ')}</p>
    </Dialog>
  );
}
