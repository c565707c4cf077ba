import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { api, type client } from '#renderer/api/client.ts';
import { HandOffQuestion } from '#renderer/hand-off/hand-off-question.tsx';
import { ReturnScreen } from '#renderer/hand-off/return-screen.tsx';
import { HelpDialog } from '#renderer/help/help-dialog.tsx';
import { useHelp } from '#renderer/help/use-help.ts';
import { enterHandOff } from '#renderer/kiosk/kiosk-session.ts';
import { KioskShell } from '#renderer/kiosk/kiosk-shell.tsx';
import { wipeSession } from '#renderer/kiosk/wipe-session.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';

type Waiting = Awaited<ReturnType<typeof client.handOff.waiting>>;
type Session = Awaited<ReturnType<typeof client.handOff.confirm>>;

/** In place of the attract screen: the question whose kiosk this is now, or the lock until it is back. */
export function KioskHandOff({ waiting, practiceName, isDemo }: { waiting: Exclude<Waiting, { state: 'none' }>; practiceName: string; isDemo: boolean }) {
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
  return (
    <HandOffFrame practiceName={practiceName} isDemo={isDemo}>
      {waiting.state === 'return'
        ? <ReturnScreen onReturned={() => wipeSession(queries)} />
        : <HandOffQuestion key={waiting.id} id={waiting.id} greeting={waiting.greeting} onAnswered={begin} onOver={() => void queries.invalidateQueries({ queryKey: api.handOff.key() })} />}
    </HandOffFrame>
  );
}

/** The kiosk's own frame: language, text size, colours and help, before anything of the client is open. */
function HandOffFrame({ practiceName, isDemo, children }: { practiceName: string; isDemo: boolean; children: ReactNode }) {
  const help = useHelp();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const callHelp = () => {
    help.call('help');
    setHelpOpen(true);
  };
  return (
    <KioskShell
      practiceName={practiceName} isDemo={isDemo} menu={undefined} endWord="done" onHelp={callHelp} isHelpComing={help.state === 'answered'}
      dialogs={<HelpDialog isOpen={isHelpOpen} state={help.state} error={help.error} onClose={() => setHelpOpen(false)} />}
    >
      {children}
    </KioskShell>
  );
}
