import { StatusBand } from '#renderer/ui/status-band.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

/** Why the last action did not go through. Draws nothing while all is well. */
export function RefusalNote({ error }: { error: unknown }) {
  const say = useRefusalWords();
  if (!error) return null;
  return <StatusBand small announce tone="danger" title={say(error)} />;
}
