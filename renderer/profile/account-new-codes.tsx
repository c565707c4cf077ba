import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { FieldError } from '#renderer/ui/field-error.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { AccountRecoveryCodes } from './account-recovery-codes.tsx';

/** Asks before the old list stops working. */
export function AccountNewCodes({ onBack, onDone }: { onBack: () => void; onDone: () => void }) {
  const say = useRefusalWords();
  const make = useMutation(api.account.makeRecoveryCodes.mutationOptions({ gcTime: 0 }));
  if (make.data) return <AccountRecoveryCodes wide codes={make.data.recoveryCodes} onDone={onDone} />;
  return (
    <StepPage
      wide title={<Trans>Make new recovery codes?</Trans>} hint={<Trans>You get ten new ones. The old list stops working.</Trans>} onBack={onBack} isPending={make.isPending}
      onContinue={() => make.mutate({})} continueLabel={<Trans>Make new codes</Trans>}
    >
      <FieldError message={make.error ? say(make.error) : null} />
    </StepPage>
  );
}
