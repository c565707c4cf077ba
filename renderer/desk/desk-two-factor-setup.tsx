import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { StaffTwoFactorSteps } from '#renderer/profile/staff-two-factor-steps.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { RefusalContext } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { EntryPage } from './entry-page.tsx';
import { useLeaveSignIn } from './use-leave-sign-in.ts';
import { useRefusalWords } from './use-refusal-words.ts';

/** The practice asks everyone for two-factor: set up before the desk opens. */
export function DeskTwoFactorSetup({ practiceName }: { practiceName: string }) {
  const say = useRefusalWords();
  const queries = useQueryClient();
  const leave = useLeaveSignIn();
  const [isOn, setOn] = useState(false);
  return (
    <RefusalContext value={say}>
      <EntryPage practiceName={practiceName} wide>
        <StaffTwoFactorSteps
          practiceName={practiceName} start={() => client.deskSignIn.startTwoFactor({})} turnOn={(code) => client.deskSignIn.turnTwoFactorOn({ code })}
          onOn={() => setOn(true)} onDone={() => void queries.invalidateQueries({ queryKey: api.deskSignIn.session.key() })}
          lead={<StatusBand small tone="info" title={<Trans>This practice asks everyone who works here to sign in with two steps.</Trans>} />}
        />
        {!isOn && <Button look="quiet" icon={ArrowLeft} onPress={leave}><Trans>Someone else signs in</Trans></Button>}
      </EntryPage>
    </RefusalContext>
  );
}
