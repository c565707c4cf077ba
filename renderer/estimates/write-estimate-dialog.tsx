import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { EstimateItemFields } from './estimate-item-fields.tsx';
import styles from './estimates.module.css';
import { findProblems, readEstimate, totalOf, typeItem, type TypedEstimate, type TypedItem } from './typed-estimate.ts';

interface WriteEstimateDialogProps { estimateId: string; /** The version that the form starts from; 0 = none. */ after: number; begin: TypedEstimate; hasDiagnosis: boolean; onClose: () => void }

/** Writes a version: the services that are expected, and what each will cost. */
export function WriteEstimateDialog({ estimateId, after, begin, hasDiagnosis, onClose }: WriteEstimateDialogProps) {
  const { t } = useLingui();
  const [intentId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState(begin);
  const [isChecked, setChecked] = useState(false);
  const write = useMutation(api.estimates.write.mutationOptions({ onSuccess: onClose }));
  const problems = findProblems(typed);
  const fault = (key: 'primary' | 'day' | 'expires', words: string): string | null => (isChecked && problems.estimate.has(key) ? words : null);
  const total = formatMoney(totalOf(typed));
  const put = (item: TypedItem) => setTyped({ ...typed, items: typed.items.map((one) => (one.key === item.key ? item : one)) });
  const send = () => {
    setChecked(true);
    if (problems.count === 0) write.mutate({ intentId, estimateId, after, ...readEstimate(typed) });
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={after === 0 ? <Trans>Write the estimate</Trans> : <Trans>Write a new version</Trans>}
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={write.isPending} onPress={send}><Trans>Keep the estimate</Trans></Button></>}
    >
      {after > 0 && <p><Trans>The version before stays as it was given. Give the new one at least one business day before the next service.</Trans></p>}
      <TextField label={t`Main service, in plain words`} placeholder={t`Individual psychotherapy`} value={typed.primaryService} onChange={(primaryService) => setTyped({ ...typed, primaryService })} maxLength={120} error={fault('primary', t`Say what it is, in plain words.`)} />
      <div className={styles.fields}>
        <DateBoxes label={<Trans>First service on (empty: not scheduled yet)</Trans>} value={typed.day} onChange={(day) => setTyped({ ...typed, day })} error={fault('day', t`Type a date that the calendar has.`)} />
        <DateBoxes label={<Trans>Good until (at most 12 months)</Trans>} value={typed.expires} onChange={(expires) => setTyped({ ...typed, expires })} error={fault('expires', t`Type a date that the calendar has.`)} />
      </div>
      <div className={styles.items}>
        {typed.items.map((item, index) => (
          <EstimateItemFields
            key={item.key} item={item} number={index + 1} hasDiagnosis={hasDiagnosis} problems={isChecked ? (problems.items.get(item.key) ?? new Set()) : new Set()} onChange={put}
            onRemove={typed.items.length > 1 ? () => setTyped({ ...typed, items: typed.items.filter(({ key }) => key !== item.key) }) : undefined}
          />
        ))}
      </div>
      <div className={styles.totals}>
        <Button icon={Plus} onPress={() => setTyped({ ...typed, items: [...typed.items, typeItem(null)] })}><Trans>Add a service</Trans></Button>
        <p><Trans>Total: <b>{total}</b></Trans></p>
      </div>
      <TextField label={t`Scheduled apart, with estimates of their own (one a line)`} lines={2} value={typed.apart} onChange={(apart) => setTyped({ ...typed, apart })} maxLength={1000} />
      <RefusalBand error={write.error} />
    </Dialog>
  );
}
