import { StatusBand } from '#renderer/ui/status-band.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';

/** Why the last action did not go through, in the desk's words. Draws nothing while all is well. */
export function DeskRefusal({ error }: { error: unknown }) {
  const say = useSayRefusal();
  return error ? <StatusBand small announce tone="danger" title={say(error)} /> : null;
}
