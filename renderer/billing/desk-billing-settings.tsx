import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { readDollars, typeDollars } from '#renderer/ui/read-dollars.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './billing.module.css';
import { DeskSupervision } from './desk-supervision.tsx';

type Settings = Awaited<ReturnType<typeof client.billing.settings>>;

/** Practice Settings : Billing & Insurance. */
export function DeskBillingSettings({ processing }: { /** Payment Processing, which another word draws. */ processing: ReactNode }) {
  const { data, error } = useQuery(api.billing.settings.queryOptions({ input: {} }));
  if (!data) return error ? <RefusalBand error={error} /> : <Skeleton lines={6} />;
  return (
    <div className={styles.settings}>
      <SettingsForm settings={data} />
      {processing}
      <DeskSupervision />
    </div>
  );
}

function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(() => ({ ...settings, least: typeDollars(settings.minPaymentCents), over: typeDollars(settings.maxOverBalanceCents) }));
  const [isChecked, setChecked] = useState(false);
  const save = useMutation(api.billing.saveSettings.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  const [minPaymentCents, maxOverBalanceCents] = [readDollars(typed.least), readDollars(typed.over)];
  const fault = (cents: number | undefined): string | null => (isChecked && cents === undefined ? t`Type an amount, like 25.00.` : null);
  const send = () => {
    setChecked(true);
    const { clientSeesAccount, clientCanPay, showReceipts, showSuperbills, showSpendingStatements, showStatements, allowPrepay, superbillRelease } = typed;
    if (minPaymentCents === undefined || maxOverBalanceCents === undefined) return;
    save.mutate({ clientSeesAccount, clientCanPay, showReceipts, showSuperbills, showSpendingStatements, showStatements, allowPrepay, superbillRelease, minPaymentCents, maxOverBalanceCents });
  };
  const check = (key: 'clientSeesAccount' | 'clientCanPay' | 'showReceipts' | 'showSuperbills' | 'showSpendingStatements' | 'showStatements' | 'allowPrepay', label: string) => <CheckBox label={label} isSelected={typed[key]} onChange={(isOn) => setTyped({ ...typed, [key]: isOn })} />;
  return (
    <Card title={<Trans>What clients see and do</Trans>}>
      <div className={styles.checks}>
        {check('clientSeesAccount', t`Allow clients to view their accounts and receive statements`)}
        {check('clientCanPay', t`Clients can make a payment`)}
        {check('showReceipts', t`Show receipts`)}
        {check('showSuperbills', t`Show superbills`)}
        {check('showSpendingStatements', t`Show flex spending statements`)}
        {check('showStatements', t`Show statements`)}
        {check('allowPrepay', t`Clients can pay ahead`)}
      </div>
      <div className={styles.fields}>
        <SelectField
          label={t`A superbill shows its diagnosis to the client`} value={typed.superbillRelease} onChange={(superbillRelease) => setTyped({ ...typed, superbillRelease })}
          options={[{ value: 'manual', label: t`when the provider releases it` }, { value: 'on_visit_complete', label: t`when the visit is finished` }]}
        />
        <TextField label={t`Least payment in dollars`} keyboard="number" value={typed.least} onChange={(least) => setTyped({ ...typed, least })} maxLength={9} error={fault(minPaymentCents)} />
        <TextField label={t`Most above the balance, in dollars`} keyboard="number" value={typed.over} onChange={(over) => setTyped({ ...typed, over })} maxLength={9} error={fault(maxOverBalanceCents)} />
      </div>
      <RefusalBand error={save.error} />
      {save.isSuccess && <StatusBand small announce tone="done" title={<Trans>Saved</Trans>} />}
      <div className={styles.buttons}><Button look="filled" size="big" isPending={save.isPending} onPress={send}><Trans>Save</Trans></Button></div>
    </Card>
  );
}
