import { useQuery } from '@tanstack/react-query';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { useFindingWords } from './use-finding-words.ts';
import type { PaperRequest, PaperSource } from './use-paper-source.ts';

/** What the desk has to look at before this paper goes out. */
export function PaperFindings({ source, request }: { source: PaperSource; request: PaperRequest }) {
  const words = useFindingWords();
  const { data } = useQuery({
    queryKey: ['paper-findings', source.key, request], queryFn: () => source.check?.(request) ?? { findings: [] }, gcTime: 0, retry: false, enabled: source.check !== undefined,
  });
  // One sentence for all lines that it is about.
  const each = [...Map.groupBy(data?.findings ?? [], ({ problem }) => problem)].map(([problem, found]) => ({ problem, stops: found.some(({ stops }) => stops) }));
  return each.map(({ problem, stops }) => <StatusBand key={problem} small announce tone={stops ? 'danger' : 'attention'} title={words[problem]} />);
}
