import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PlugZap } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { readDollars } from '#renderer/ui/read-dollars.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './payments.module.css';
import { fillProcessing, isAddress, readProcessing, type Processing } from './typed-processing.ts';
import { useProcessingWords } from './use-processing-words.ts';

/** Practice Settings : Billing & Insurance : Payment Processing. */
export function DeskPaymentProcessing({ canChange }: { canChange: boolean }) {
  const { data, error } = useQuery(api.payments.processing.queryOptions({ input: {} }));
  const words = useProcessingWords();
  return (
    <Card title={<Trans>Payment Processing</Trans>}>
      <RefusalBand error={error} />
      {!data && !error && <Skeleton lines={5} />}
      {data?.trouble && <StatusBand small tone="attention" title={words.trouble[data.trouble]} />}
      {data && (canChange ? <ProcessingForm key={`${data.processor} ${data.keyMode}`} processing={data} /> : <Hint size="body">{words.processor[data.processor]}</Hint>)}
    </Card>
  );
}

function ProcessingForm({ processing }: { processing: Processing }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const words = useProcessingWords();
  const [typed, setTyped] = useState(() => fillProcessing(processing));
  const [isChecked, setChecked] = useState(false);
  const change = (part: Partial<typeof typed>) => { save.reset(); test.reset(); setTyped({ ...typed, ...part }); };
  const test = useMutation(api.payments.testProcessing.mutationOptions());
  const save = useMutation(api.payments.saveProcessing.mutationOptions({ gcTime: 0, onSuccess: () => { setTyped((now) => ({ ...now, key: '' })); return queries.invalidateQueries(); } }));
  const most = readDollars(typed.most);
  const send = () => {
    setChecked(true);
    const wish = readProcessing(typed);
    if (wish) save.mutate(wish);
  };
  const processors = (['none', 'simulated', 'stripe'] as const).filter((one) => one !== 'simulated' || processing.canSimulate || processing.processor === 'simulated');
  return (
    <div className={styles.form}>
      <SelectField label={t`Card processor`} value={typed.processor} onChange={(processor) => change({ processor })} options={processors.map((value) => ({ value, label: words.processor[value] }))} />
      {typed.processor === 'stripe' && (
        <TextField
          label={t`Restricted key`} hidden value={typed.key} onChange={(key) => change({ key })} maxLength={300} autoComplete="off" placeholder={processing.keyPlace === null ? 'rk_…' : t`Kept. Paste a new one to change it.`}
          hint={<>{words.keyKept(processing)} <Trans>Make it at Stripe, under Developers, API keys. It is shown here never again.</Trans></>}
        />
      )}
      {typed.processor !== 'none' && (
        <>
          <div className={styles.fields}>
            <TextField label={t`Words on the payment page`} hint={<Trans>Neutral, without the kind of care you give.</Trans>} value={typed.descriptor} onChange={(descriptor) => change({ descriptor })} maxLength={22} error={isChecked && !typed.descriptor.trim() ? t`Type a short, neutral text.` : null} />
            <TextField label={t`Most of one payment, in dollars`} hint={<Trans>At the kiosk and at the desk.</Trans>} keyboard="amount" value={typed.most} onChange={(next) => change({ most: next })} maxLength={12} error={isChecked && (!most || most < 100 || most > 100_000_00) ? t`Type an amount from 1.00 to 100,000.00.` : null} />
            <TextField label={t`Page after paying`} placeholder="https://" hint={<Trans>Optional: where the phone goes afterwards.</Trans>} value={typed.after} onChange={(after) => change({ after })} maxLength={200} error={isChecked && !isAddress(typed.after) ? t`Type an address that begins with https://.` : null} />
          </div>
          <CheckBox label={<Trans>Clients may keep cards on file</Trans>} isSelected={typed.cardsOnFile} onChange={(cardsOnFile) => change({ cardsOnFile })} />
          <Hint><Trans>The least amount, paying ahead and the most over the balance are set above.</Trans></Hint>
        </>
      )}
      <RefusalBand error={save.error ?? test.error} />
      {save.isSuccess && <StatusBand small announce tone="done" title={<Trans>Saved</Trans>} />}
      {test.data && <StatusBand small announce tone={test.data.result === 'works' ? 'done' : 'attention'} title={words.test[test.data.result]} />}
      <div className={styles.buttons}>
        <Button size="big" look="filled" isPending={save.isPending} onPress={send}><Trans>Save</Trans></Button>
        {processing.processor !== 'none' && <Button size="big" icon={PlugZap} isPending={test.isPending} onPress={() => test.mutate({})}><Trans>Test the connection</Trans></Button>}
      </div>
    </div>
  );
}
