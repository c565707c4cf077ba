import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Card } from '#renderer/ui/card.tsx';
import { PaperChoices } from './paper-choices.tsx';
import { useOwnPapers } from './use-paper-source.ts';

/** The client's papers, in $ My Account. Absent where the practice shows none. */
export function OwnPapersCard() {
  const { data } = useQuery(api.printing.offer.queryOptions({ input: {} }));
  const source = useOwnPapers();
  if (!data) return null;
  const { receipts, superbills, flexibleSpendingStatement, statement, estimates, largePrint } = data;
  return (
    <Card title={<Trans>Papers to print</Trans>}>
      <PaperChoices offer={{ receipts, superbills: superbills.map((line) => ({ ...line, findings: [] })), flexibleSpendingStatement, statement, estimates, largePrint }} source={source} reader="client" />
    </Card>
  );
}
