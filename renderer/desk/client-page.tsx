import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Eye, EyeOff, KeyRound, Lock, Pencil, PhoneOff } from 'lucide-react';
import { useState } from 'react';
import type { ClientRecord } from '#main/contract/registration.ts';
import { api } from '#renderer/api/client.ts';
import { DeskBilling } from '#renderer/billing/desk-billing.tsx';
import { DeskTakePayment } from '#renderer/billing/desk-take-payment.tsx';
import { DeskEstimates } from '#renderer/estimates/desk-estimates.tsx';
import { HandOverButton } from '#renderer/hand-off/hand-over-button.tsx';
import { DeskEstimatePaper } from '#renderer/printing/desk-estimate-paper.tsx';
import { DeskCardPayment } from '#renderer/payments/desk-card-payment.tsx';
import { DeskCardRefunds } from '#renderer/payments/desk-card-refunds.tsx';
import { DeskCards } from '#renderer/payments/desk-cards.tsx';
import { DeskPapers } from '#renderer/printing/desk-papers.tsx';
import { DeskAccountCard } from '#renderer/profile/desk-account-card.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import { hasDraft } from '#renderer/ui/unsaved-work.ts';
import { clientFormName } from './client-draft.ts';
import { ClientDetails } from './client-details.tsx';
import { ClientTabs, type ClientTab } from './client-tabs.tsx';
import { ClientVisits } from './client-visits.tsx';
import styles from './client.module.css';
import { CodeDialog } from './code-dialog.tsx';
import type { GoTo } from './desk-place.ts';
import { EditClient } from './edit-client.tsx';
import { useStaff } from './staff.ts';
import { useStatusWords } from './use-status-words.ts';
import { WhyNotPanel } from './why-not-panel.tsx';

/** One client: details, appointments, and why online booking is closed. */
export function ClientPage({ clientId, firstTab, goTo }: { clientId: string; firstTab: ClientTab; goTo: GoTo }) {
  const client = useQuery(api.registration.get.queryOptions({ input: { clientId } }));
  const [isEditing, setEditing] = useState(() => hasDraft(clientFormName(clientId)));
  const [tab, setTab] = useState<ClientTab>(firstTab);
  const { can } = useStaff();
  const hasBilling = can('take_payments') || can('diagnoses');
  if (client.data && isEditing) return <EditClient client={client.data} onClose={() => setEditing(false)} />;
  return (
    <div className={styles.withPanel}>
      <main className={styles.page}>
        <Button look="quiet" className={styles.back} onPress={() => goTo({ kind: 'clients' })}><Trans>All clients</Trans></Button>
        <RefusalBand error={client.error} />
        {client.isPending && <Skeleton lines={8} />}
        {client.data && (
          <>
            <ClientHead client={client.data} onEdit={() => setEditing(true)} />
            {hasBilling && <ClientTabs tab={tab} onChoose={setTab} />}
            {tab === 'visits'
              ? <ClientVisits clientId={clientId} />
              : (
                <>
                  {can('take_payments') && <DeskPapers clientId={clientId} />}
                  {can('take_payments') && <DeskEstimates clientId={clientId} canEditPeople={can('people')} paperOf={(versionId) => <DeskEstimatePaper clientId={clientId} versionId={versionId} />} />}
                  {can('take_payments') && <DeskCards clientId={clientId} />}
                  {can('take_payments') && <DeskCardRefunds clientId={clientId} canEdit={can('edit_money')} />}
                  <DeskBilling clientId={clientId} canSeeMoney={can('take_payments')} canSeeDiagnoses={can('diagnoses')} canEditPeople={can('people')} />
                </>
              )}
          </>
        )}
      </main>
      <aside className={styles.panel}>
        {client.data && tab === 'billing' && can('take_payments') && <><DeskCardPayment clientId={clientId} /><DeskTakePayment clientId={clientId} /></>}
        {client.data && <ClientDetails client={client.data} />}
        {client.data && <DeskAccountCard clientId={clientId} clientName={client.data.name} canHelp={can('codes')} />}
        {client.data && can('schedule') && <WhyNotPanel client={client.data} goTo={goTo} onEdit={() => setEditing(true)} />}
      </aside>
    </div>
  );
}

function ClientHead({ client, onEdit }: { client: ClientRecord; onEdit: () => void }) {
  const { can } = useStaff();
  const statuses = useStatusWords();
  const [isBirthShown, setBirthShown] = useState(false);
  const [hasCode, setHasCode] = useState(false);
  const birth = isBirthShown ? formatTypedDate(client.dateOfBirth) : '••/••/••••';
  return (
    <>
      <header className={styles.named}>
        <Heading level={1} takesFocus>{client.name}</Heading>
        <StatusWord pill tone={client.status === 'inactive' ? 'attention' : 'done'} icon={CircleCheck}>{statuses[client.status]}</StatusWord>
      </header>
      <div className={styles.line}>
        {client.pronouns && <span>{client.pronouns}</span>}
        <span><Trans>Born {birth}</Trans></span>
        <Button look="quiet" icon={isBirthShown ? EyeOff : Eye} onPress={() => setBirthShown(!isBirthShown)}>{isBirthShown ? <Trans>Hide</Trans> : <Trans>Show</Trans>}</Button>
        <div className={styles.headActions}>
          {can('codes') && <Button icon={KeyRound} onPress={() => setHasCode(true)}><Trans>One-time code</Trans></Button>}
          {can('codes') && <HandOverButton clientId={client.id} clientName={client.name} />}
          <Button icon={Pencil} onPress={onEdit}><Trans>Change details</Trans></Button>
        </div>
      </div>
      {client.privacyNote && <StatusBand small tone="danger" icon={PhoneOff} title={client.privacyNote} />}
      {client.selfCheckInBlocked && <StatusBand small tone="attention" icon={Lock} title={<Trans>Checks in at the front desk only.</Trans>} />}
      {hasCode && <CodeDialog clientId={client.id} clientName={client.name} onClose={() => setHasCode(false)} />}
    </>
  );
}
