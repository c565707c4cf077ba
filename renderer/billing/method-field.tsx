import { Trans } from '@lingui/react/macro';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { useMethodWords } from './use-method-words.ts';

/** What staff can say they took or gave. A card is charged by a processor or not at all: no card number is typed anywhere. */
export type StaffMethod = 'cash' | 'check' | 'external' | 'hsa_fsa_card';

const methods: readonly StaffMethod[] = ['cash', 'check', 'external', 'hsa_fsa_card'];

export function MethodField({ value, onChange }: { value: StaffMethod; onChange: (method: StaffMethod) => void }) {
  const words = useMethodWords();
  return <AnswerGroup label={<Trans>How</Trans>} columns={2} value={value} onChange={onChange} answers={methods.map((method) => ({ value: method, label: words[method].charAt(0).toUpperCase() + words[method].slice(1) }))} />;
}
