import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, CircleCheck, Smartphone } from 'lucide-react';
import type { ReactNode } from 'react';
import type { client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDay, formatTypedDate } from '#renderer/ui/format-when.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import { useNow } from '#renderer/ui/host-clock.ts';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import styles from './account.module.css';
import { AccountMasked } from './account-masked.tsx';

export type Account = Awaited<ReturnType<typeof client.account.get>>;
export type AccountLogin = NonNullable<Account['login']>;
export type AccountChange = 'username' | 'password' | 'email' | 'phone' | 'two_factor_on' | 'two_factor_off' | 'recovery_codes';

interface CardProps {
  account: Account;
  onChange: (change: AccountChange) => void;
}

/** How one signs in, and where notices go. */
export function AccountSignInCard({ account, login, onChange }: CardProps & { login: AccountLogin }) {
  const { t } = useLingui();
  const change = (what: AccountChange, label: string) => account.canChange && <Button aria-label={label} onPress={() => onChange(what)}><Trans>Change</Trans></Button>;
  return (
    <Card title={<Trans>Signing in</Trans>}>
      <Line name={<Trans>Username</Trans>} action={change('username', t`Change username`)}>{login.username}</Line>
      <Line name={<Trans>Password</Trans>} action={change('password', t`Change password`)}>••••••••</Line>
      <Line name={<Trans>Email</Trans>} action={change('email', t`Change email`)}>
        {account.email ? <AccountMasked text={account.email} kind="email" /> : <Trans>None yet</Trans>}
        {account.newEmail && <Hint><Trans>A new email waits for its code.</Trans></Hint>}
      </Line>
      <Line name={<Trans>Phone</Trans>} action={change('phone', t`Change phone`)}>{account.phone ? <AccountMasked text={account.phone} kind="phone" /> : <Trans>None yet</Trans>}</Line>
    </Card>
  );
}

function Line({ name, action, children }: { name: ReactNode; action: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <div className={styles.words}><span className={styles.name}>{name}</span><span className={styles.value}>{children}</span></div>
      {action}
    </div>
  );
}

/** Two-factor: encouraged while off, its state and its codes while on. */
export function AccountTwoFactorCard({ account, login, onChange }: CardProps & { login: AccountLogin }) {
  const { state, recoveryCodesLeft, required } = login.twoFactor;
  const isOn = state !== 'off';
  return (
    <Card
      title={<Trans>Two-factor sign-in</Trans>}
      beside={isOn ? <StatusWord pill tone="done" icon={CircleCheck}><Trans context="two-factor">On</Trans></StatusWord> : <StatusWord pill tone="attention" icon={CircleAlert}><Trans context="two-factor">Off</Trans></StatusWord>}
    >
      <p>{isOn ? <Trans>You sign in with your password and a code from your phone.</Trans> : <Trans>Add a second step: a code from your phone. Then nobody gets in with your password alone. It takes about 3 minutes.</Trans>}</p>
      {isOn && <Hint>{recoveryCodesLeft <= 2 ? <Trans>Only {recoveryCodesLeft} recovery codes are left. Make new ones soon.</Trans> : <Trans>{recoveryCodesLeft} recovery codes are left.</Trans>}</Hint>}
      {account.canChange && (
        <div className={styles.actions}>
          {!isOn && <Button look="filled" icon={Smartphone} onPress={() => onChange('two_factor_on')}><Trans>Turn on</Trans></Button>}
          {isOn && <Button onPress={() => onChange('recovery_codes')}><Trans>New recovery codes</Trans></Button>}
          {isOn && !required && <Button look="quiet" onPress={() => onChange('two_factor_off')}><Trans>Turn off</Trans></Button>}
        </div>
      )}
    </Card>
  );
}

/** One person's own devices, as the desk enrolled them. A shared kiosk is never one. */
export function AccountDevicesCard({ account, login, onForget }: { account: Account; login: AccountLogin; onForget: (device: { id: string; name: string }) => void }) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const { timeZone = 'UTC' } = useNow(60_000);
  return (
    <Card title={<Trans>Your own devices</Trans>}>
      {login.devices.length === 0 && <Hint><Trans>None. A kiosk like this one is never remembered. The front desk can add your own tablet or computer.</Trans></Hint>}
      {login.devices.map((device) => {
        const { name } = device;
        const day = device.lastUsedAt === null ? null : formatDay(device.lastUsedAt, timeZone, language);
        return (
          <div key={device.id} className={styles.line}>
            <div className={styles.words}><span className={styles.value}>{name}</span><span className={styles.name}>{day === null ? <Trans>Not used yet</Trans> : <Trans>Last used {day}</Trans>}</span></div>
            {account.canChange && <Button aria-label={t`Forget ${name}`} onPress={() => onForget(device)}><Trans>Forget</Trans></Button>}
          </div>
        );
      })}
    </Card>
  );
}

export function AccountTermsCard({ terms, onRead }: { terms: NonNullable<Account['terms']>; onRead: () => void }) {
  const language = useDisplayChoices((choices) => choices.language);
  const { timeZone = 'UTC' } = useNow(60_000);
  const date = formatTypedDate(terms.effectiveDate);
  const accepted = terms.acceptedAt === null ? null : formatDay(terms.acceptedAt, timeZone, language);
  const { version } = terms;
  return (
    <Card title={<Trans>Terms of Service</Trans>}>
      <p><Trans>Version {version}, from {date}</Trans></p>
      {accepted !== null && <Hint><Trans>You accepted it on {accepted}.</Trans></Hint>}
      <div className={styles.actions}><Button onPress={onRead}><Trans>Read it</Trans></Button></div>
    </Card>
  );
}
