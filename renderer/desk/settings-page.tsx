import { Trans, useLingui } from '@lingui/react/macro';
import { DeskBillingSettings } from '#renderer/billing/desk-billing-settings.tsx';
import { DeskMail } from '#renderer/mail/desk-mail.tsx';
import { DeskPaymentProcessing } from '#renderer/payments/desk-payment-processing.tsx';
import { DeskLocations } from '#renderer/practice/desk-locations.tsx';
import { DeskPractice } from '#renderer/practice/desk-practice.tsx';
import { DeskProviders } from '#renderer/practice/desk-providers.tsx';
import { DeskServices } from '#renderer/practice/desk-services.tsx';
import { DeskPaperSettings } from '#renderer/printing/desk-paper-settings.tsx';
import { DeskPrinters } from '#renderer/printing/desk-printers.tsx';
import { StaffSignInOf } from '#renderer/profile/staff-sign-in-of.tsx';
import { DeskSignInRules } from '#renderer/sign-in/desk-sign-in-rules.tsx';
import { DeskTerms } from '#renderer/sign-in/desk-terms.tsx';
import { DeskStaff } from '#renderer/sign-in/desk-staff.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import type { GoTo, SettingsPlace } from './desk-place.ts';
import { ProviderLinks } from './provider-links.tsx';
import styles from './settings.module.css';
import { SafetyPage } from './safety-page.tsx';
import { SetUpNext } from './set-up-next.tsx';
import { useStaff } from './staff.ts';
import { useRoleWords } from './use-role-words.ts';

type Page = SettingsPlace['page'];

/** Who may sign in and how is the owner's alone. */
const ownersPages: readonly Page[] = ['staff', 'sign_in', 'terms'];

/** Practice settings: a page for each kind of record. Staff are the owner's alone. */
export function SettingsPage({ place, goTo }: { place: SettingsPlace; goTo: GoTo }) {
  const { t } = useLingui();
  const { can } = useStaff();
  const names: Record<Page, string> = { practice: t`Practice`, locations: t`Locations`, providers: t`Providers`, services: t`Services`, billing: t`Billing & Insurance`, staff: t`Staff`, sign_in: t`Sign-in & Security`, terms: t`Terms of Service`, mail: t`Mail`, papers: t`Papers`, printers: t`Printers`, safety: t`Backup and keys` };
  const pages = (['practice', 'locations', 'providers', 'services', 'billing', 'staff', 'sign_in', 'terms', 'mail', 'papers', 'printers', 'safety'] as const).filter((page) => !ownersPages.includes(page) || can('security'));
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Heading level={1} takesFocus><Trans>Practice settings</Trans></Heading>
        <nav aria-label={t`Pages of the settings`} className={styles.tabs}>
          {pages.map((page) => (
            <button key={page} type="button" className={styles.tab} aria-current={page === place.page ? 'page' : undefined} onClick={() => goTo({ kind: 'settings', page })}>{names[page]}</button>
          ))}
        </nav>
      </header>
      <SettingsBody place={place} goTo={goTo} />
    </main>
  );
}

function SettingsBody({ place, goTo }: { place: SettingsPlace; goTo: GoTo }) {
  const { staffId, can } = useStaff();
  const roleWords = useRoleWords();
  const { page } = place;
  const list = { chosenId: place.id, onChoose: (id: string) => goTo({ kind: 'settings', page, id }), next: <SetUpNext goTo={goTo} /> };
  switch (page) {
    case 'practice': return <DeskPractice next={list.next} />;
    case 'locations': return <DeskLocations {...list} />;
    case 'providers': return <DeskProviders {...list} linksOf={(providerId) => <ProviderLinks providerId={providerId} goTo={goTo} />} />;
    case 'services': return <DeskServices {...list} />;
    case 'billing': return <DeskBillingSettings processing={<DeskPaymentProcessing canChange={can('practice_settings')} />} />;
    case 'staff': return can('security') ? <DeskStaff chosenId={list.chosenId} onChoose={list.onChoose} roleWords={roleWords} ownId={staffId} signInOf={(member) => <StaffSignInOf member={member} isSelf={member.id === staffId} />} /> : null;
    case 'sign_in': return can('security') ? <DeskSignInRules /> : null;
    case 'terms': return can('security') ? <DeskTerms chosenId={list.chosenId} onChoose={list.onChoose} /> : null;
    case 'mail': return <DeskMail />;
    case 'papers': return <DeskPaperSettings />;
    case 'printers': return <DeskPrinters chosenId={list.chosenId} onChoose={list.onChoose} />;
    case 'safety': return <SafetyPage />;
    default: return page satisfies never;
  }
}
