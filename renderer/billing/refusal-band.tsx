import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';

/** Why the last thing did not go through, in the desk's words. Draws nothing while all is well. */
export function RefusalBand({ error }: { error: unknown }) {
  const say = useSayRefusal();
  return error ? <StatusBand small announce tone="danger" title={say(error)} /> : null;
}
