import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '#renderer/api/client.ts';
import type { Account, AccountChange, AccountLogin } from './account-cards.tsx';
import { AccountConfirmStep } from './account-confirm-step.tsx';
import { AccountEmailSteps, AccountPasswordStep, AccountPhoneStep, AccountUsernameStep } from './account-edit-steps.tsx';
import { AccountNewCodes } from './account-new-codes.tsx';
import { AccountTwoFactorOff } from './account-two-factor-off.tsx';
import { AccountTwoFactorSetup } from './account-two-factor-setup.tsx';

interface AccountChangeFlowProps {
  change: AccountChange;
  account: Account;
  login: AccountLogin;
  onBack: () => void;
  onDone: (said?: string) => void;
}

/** One sensitive change: the password (and code) again unless that was just done, then the change itself. */
export function AccountChangeFlow({ change, account, login, onBack, onDone }: AccountChangeFlowProps) {
  const queries = useQueryClient();
  const [isConfirmed, setConfirmed] = useState(account.freshUntil !== null);
  // Turning off asks for both in its own step.
  if (!isConfirmed && change !== 'two_factor_off') return <AccountConfirmStep asksCode={login.twoFactor.state !== 'off'} onBack={onBack} onDone={() => setConfirmed(true)} />;
  const steps = { onBack, onDone };
  switch (change) {
    case 'username': return <AccountUsernameStep current={login.username} {...steps} />;
    case 'password': return <AccountPasswordStep leastCharacters={login.leastPasswordCharacters} {...steps} />;
    case 'email': return <AccountEmailSteps waiting={account.newEmail} {...steps} />;
    case 'phone': return <AccountPhoneStep {...steps} />;
    case 'recovery_codes': return <AccountNewCodes onBack={onBack} onDone={() => onDone()} />;
    case 'two_factor_off': return <AccountTwoFactorOff {...steps} />;
    case 'two_factor_on':
      return (
        <AccountTwoFactorSetup
          wide start={() => client.account.startTwoFactor({})} turnOn={(code) => client.account.turnTwoFactorOn({ code })} onLeave={onBack}
          onDone={() => { void queries.invalidateQueries({ queryKey: api.dashboard.key() }); onDone(); }}
        />
      );
  }
}
