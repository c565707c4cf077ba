import { useSayRefusal } from './refusal-context.ts';
import { StatusBand } from './status-band.tsx';

/** Why the last thing did not go through, in the words of its surface. Draws nothing while all is well. */
export function RefusalBand({ error }: { error: unknown }) {
  const say = useSayRefusal();
  return error ? <StatusBand small announce tone="danger" title={say(error)} /> : null;
}
