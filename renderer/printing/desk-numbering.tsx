import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Numbering } from '#main/contract/paper-settings.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import { readWholeNumber } from '#renderer/ui/read-whole-number.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './printing.module.css';
import { usePaperNames } from './use-paper-names.ts';

/** The number that each kind of paper gets next, and every change of it with its reason. */
export function DeskNumbering({ numbering }: { numbering: readonly Numbering[] }) {
  const names = usePaperNames();
  const { t } = useLingui();
  const [changing, setChanging] = useState<Numbering | null>(null);
  return (
    <Card title={<Trans>Numbers on papers</Trans>}>
      <Hint><Trans>Each kind counts up by one. A number is never given twice, and a change needs a reason that stays here.</Trans></Hint>
      <ul className={styles.numbers}>
        {numbering.map((one) => {
          const name = names[one.kind];
          const { next } = one;
          return (
            <li key={one.kind}>
              <b>{name}</b>
              <span><Trans>Next: {next}</Trans></span>
              <Button look="quiet" aria-label={t`Change the numbers of: ${name}`} onPress={() => setChanging(one)}><Trans>Change…</Trans></Button>
              {one.changes.map(({ first, ...change }) => <p key={first} className={styles.numberChange}><Trans>From {first} on</Trans> · {formatTypedDate(new Date(change.changedAt).toISOString().slice(0, 10))} · {[change.changedBy, change.reason].filter(Boolean).join(': ')}</p>)}
            </li>
          );
        })}
      </ul>
      {changing && <NumberingDialog numbering={changing} onClose={() => setChanging(null)} />}
    </Card>
  );
}

function NumberingDialog({ numbering, onClose }: { numbering: Numbering; onClose: () => void }) {
  const { t } = useLingui();
  const names = usePaperNames();
  const [intentId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState({ prefix: numbering.prefix, first: String(numbering.nextNumber), reason: '' });
  const [isChecked, setChecked] = useState(false);
  const change = useMutation(api.paperSettings.changeNumbering.mutationOptions({ onSuccess: onClose }));
  const prefix = typed.prefix.trim().toUpperCase();
  const [isPrefixWrong, firstNumber, isReasonMissing] = [!/^[A-Z0-9]{1,6}$/u.test(prefix), readWholeNumber(typed.first, 1, 999_999), typed.reason.trim() === ''];
  const send = () => {
    setChecked(true);
    if (!isPrefixWrong && firstNumber !== undefined && !isReasonMissing) change.mutate({ intentId, kind: numbering.kind, prefix, firstNumber, reason: typed.reason });
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={names[numbering.kind]} width="narrow"
      actions={<><Button size="big" onPress={onClose}><Trans>Close</Trans></Button><Button size="big" look="filled" isPending={change.isPending} onPress={send}><Trans>Change the numbers</Trans></Button></>}
    >
      <p><Trans>Papers that have a number keep it. Numbers that are skipped stay unused.</Trans></p>
      <TextField label={t`Letters before the number`} value={typed.prefix} maxLength={6} onChange={(next) => setTyped({ ...typed, prefix: next })} error={isChecked && isPrefixWrong ? t`One to six letters or digits.` : null} />
      <TextField label={t`Next number`} keyboard="number" value={typed.first} maxLength={6} onChange={(first) => setTyped({ ...typed, first })} error={isChecked && firstNumber === undefined ? t`Type a whole number.` : null} />
      <TextField label={t`Reason`} value={typed.reason} maxLength={200} onChange={(reason) => setTyped({ ...typed, reason })} error={isChecked && isReasonMissing ? t`Write a short reason first.` : null} />
      <RefusalBand error={change.error} />
    </Dialog>
  );
}
