import { useLingui } from '@lingui/react/macro';
import type { AccountLine } from '#main/contract/billing.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDate } from '#renderer/ui/format-when.ts';
import { useMethodWords } from './use-method-words.ts';

type Words = { title: string; detail: string };

/** What happened, in plain words: to the client as "you", to staff about the client. */
export function useLineWords(reader: 'client' | 'staff'): (line: AccountLine) => Words {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const methods = useMethodWords();
  const isStaff = reader === 'staff';
  const paid = (line: AccountLine): string => {
    const how = line.method === null ? null : methods[line.method];
    if (how === null) return isStaff ? t`Client payment` : t`You paid`;
    return isStaff ? t`Client payment, ${how}` : t`You paid: ${how}`;
  };
  const titleOf = (line: AccountLine): string => {
    const day = line.serviceDate === null ? '' : formatDate(line.serviceDate, language);
    switch (line.kind) {
      case 'visit': return line.description;
      case 'other': return line.description;
      case 'late_cancel': return t`Late cancellation`;
      case 'no_show': return t`Missed visit`;
      case 'opening_balance': return t`Balance brought over`;
      case 'opening_credit': return t`Credit brought over`;
      case 'client_payment': return paid(line);
      case 'insurance_payment': return t`Insurance paid, for ${day}`;
      case 'insurance_adjustment': return t`Insurance lowered the price, for ${day}`;
      case 'insurance_to_client': return t`Insurance will not pay this part, for ${day}`;
      case 'write_off': return t`Taken off by the practice, for ${day}`;
      case 'courtesy_credit': return t`Credit from the practice`;
      case 'refund': return isStaff ? t`Refund to the client` : t`Paid back to you`;
    }
  };
  const referenceOf = ({ method, reference }: AccountLine): string => {
    if (reference === null) return '';
    if (method === 'check') return t`Check ${reference}`;
    return method === 'card' || method === 'hsa_fsa_card' ? t`Ending in ${reference}` : reference;
  };
  return (line) => {
    const title = line.correction === 'reversal' ? t`Correction: ${titleOf(line)}` : titleOf(line);
    return { title, detail: [line.providerName ?? '', referenceOf(line)].filter((part) => part !== '').join(' · ') };
  };
}
