import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, type client } from '#renderer/api/client.ts';
import { HandOffQuestion } from '#renderer/hand-off/hand-off-question.tsx';
import { ReturnScreen } from '#renderer/hand-off/return-screen.tsx';
import { enterHandOff } from '#renderer/kiosk/kiosk-session.ts';
import { wipeSession } from '#renderer/kiosk/wipe-session.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';

type Waiting = Awaited<ReturnType<typeof client.handOff.waiting>>;
type Session = Awaited<ReturnType<typeof client.handOff.confirm>>;

/** In place of the attract screen: the question whose kiosk this is now, or the lock until it is back. */
export function KioskHandOff({ waiting, practiceName }: { waiting: Exclude<Waiting, { state: 'none' }>; practiceName: string }) {
  const queries = useQueryClient();
  const language = waiting.state === 'asking' ? waiting.preferredLanguage : undefined;
  useEffect(() => {
    if (language) useDisplayChoices.setState({ language });
  }, [language]);

  function begin(session: Session) {
    if (session.state === 'none') return wipeSession(queries);
    queries.setQueryData(api.signIn.session.queryKey({ input: {} }), session);
    enterHandOff(session.state === 'signed_in' ? 'signed_in' : 'arriving', session.state === 'signed_in' ? (session.sections ?? []) : []);
  }
  if (waiting.state === 'return') return <ReturnScreen practiceName={practiceName} onReturned={() => wipeSession(queries)} />;
  return <HandOffQuestion key={waiting.id} practiceName={practiceName} id={waiting.id} greeting={waiting.greeting} onAnswered={begin} onOver={() => void queries.invalidateQueries({ queryKey: api.handOff.key() })} />;
}
