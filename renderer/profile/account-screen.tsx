import { Trans } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, History } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { ScreenPage } from '#renderer/ui/screen-page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { AccountDevicesCard, AccountSignInCard, AccountTermsCard, AccountTwoFactorCard, type AccountChange } from './account-cards.tsx';
import { AccountChangeFlow } from './account-change-flow.tsx';
import { AccountConfirmStep } from './account-confirm-step.tsx';
import { AccountForgetDialog } from './account-forget-dialog.tsx';
import { AccountHistoryScreen } from './account-history-screen.tsx';
import { AccountSessionsCard } from './account-sessions-card.tsx';
import { AccountTermsScreen } from './account-terms-screen.tsx';
import styles from './account.module.css';

type View = AccountChange | 'overview' | 'history' | 'terms';

/** My Profile, its account sections. `first` opens a change at once: the dashboard's two-factor task. */
export function AccountScreen({ first, cards }: { first?: AccountChange; /** Cards on file, which another word draws. */ cards?: ReactNode }) {
  const queries = useQueryClient();
  const say = useRefusalWords();
  const [view, setView] = useState<View>(first ?? 'overview');
  const [said, setSaid] = useState<string>();
  const [device, setDevice] = useState<{ id: string; name: string }>();
  const { data: account, error } = useQuery(api.account.get.queryOptions({ input: {} }));
  const back = () => setView('overview');
  if (!account) return error ? <StatusBand tone="attention" announce title={say(error)} /> : <Skeleton />;
  if (view === 'history') return <AccountHistoryScreen onBack={back} />;
  if (view === 'terms') return <AccountTermsScreen onBack={back} />;
  const done = (words?: string) => {
    setSaid(words);
    back();
    void queries.invalidateQueries({ queryKey: api.account.key() });
    void queries.invalidateQueries({ queryKey: api.dashboard.key() });
  };
  const { login } = account;
  if (view !== 'overview' && login && account.canChange) return <AccountChangeFlow change={view} account={account} login={login} onBack={back} onDone={done} />;
  if (device && login && account.freshUntil === null) return <AccountConfirmStep asksCode={login.twoFactor.state !== 'off'} onBack={() => setDevice(undefined)} onDone={back} />;
  return (
    <ScreenPage
      title={<Trans>My Profile</Trans>} subtitle={<Trans>Your account: how you sign in, and who can.</Trans>} lead={said && <StatusBand tone="done" icon={CircleCheck} announce title={said} />}
      actions={<Button look="outlined" icon={History} onPress={() => setView('history')}><Trans>Sign-in history</Trans></Button>}
    >
      {!account.canChange && <StatusBand small tone="info" title={login ? <Trans>You came in with a code from the front desk. To change things here, sign in with your password.</Trans> : <Trans>You came in with a code from the front desk. To see how you sign in, use your username and password. None yet? The front desk can give you a code to set them up.</Trans>} />}
      <div className={classNames(styles.grid, !login && styles.alone)}>
        {login && (
          <div className={styles.column}>
            <AccountTwoFactorCard account={account} login={login} onChange={setView} />
            <AccountSignInCard account={account} login={login} onChange={setView} />
          </div>
        )}
        <div className={styles.column}>
          {login && login.otherSessions > 0 && account.canChange && <AccountSessionsCard count={login.otherSessions} onDone={done} end={() => client.account.endOtherSessions({})} />}
          {login && <AccountDevicesCard account={account} login={login} onForget={setDevice} />}
          {cards}
          {account.terms && <AccountTermsCard terms={account.terms} onRead={() => setView('terms')} />}
        </div>
      </div>
      {device && login && <AccountForgetDialog device={device} onClose={() => setDevice(undefined)} onDone={(words) => { setDevice(undefined); done(words); }} />}
    </ScreenPage>
  );
}
