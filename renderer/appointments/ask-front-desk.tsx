import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { announce } from '#renderer/ui/live-region.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';

/** What can't be booked here, in a plain line, with the front desk one touch away. */
export function AskFrontDesk({ title }: { title: ReactNode }) {
  const { t } = useLingui();
  const refusalWords = useRefusalWords();
  const help = useMutation(api.help.call.mutationOptions({ onSuccess: () => announce(t`The front desk knows. Someone will come to you.`) }));
  const button = <Button look="outlined" isPending={help.isPending} onPress={() => help.mutate({ topic: 'scheduling' })}><Trans>Ask the front desk</Trans></Button>;
  return (
    <>
      <StatusBand tone="info" title={title} action={help.isSuccess ? undefined : button}>
        {help.isSuccess ? <Trans>The front desk knows. Someone will come to you.</Trans> : <Trans>Please ask at the front desk.</Trans>}
      </StatusBand>
      {help.error && <StatusBand small tone="attention" announce title={refusalWords(help.error)} />}
    </>
  );
}
