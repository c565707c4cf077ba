import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PrintedBand } from '#renderer/ui/printed-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { usePaperWish } from '#renderer/ui/use-paper-wish.ts';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import styles from './account.module.css';

interface AccountRecoveryCodesProps {
  wide?: boolean | undefined;
  step?: { current: number; total: number };
  codes: readonly string[];
  onDone: () => void;
}

/** Ten codes, shown once: printed at the desk, or written down. No Back: they can't be shown again. */
export function AccountRecoveryCodes({ wide, step, codes, onDone }: AccountRecoveryCodesProps) {
  const say = useRefusalWords();
  const wish = usePaperWish();
  const print = useMutation(api.signIn.printRecoveryCodes.mutationOptions({ gcTime: 0 }));
  return (
    <StepPage
      {...(step ? { step } : {})} wide={wide ?? false} onContinue={onDone} continueLabel={<Trans>I have saved them</Trans>} title={<Trans>Save your recovery codes</Trans>}
      hint={<Trans>If you lose your phone, one of these lets you in. Each works once. Write them down, take a photo, or print them now: they are not shown again.</Trans>}
      moreActions={<Button look="quiet" icon={Printer} isPending={print.isPending} isDisabled={print.isSuccess} onPress={() => print.mutate({ codes: [...codes], ...wish })}><Trans>Print them</Trans></Button>}
    >
      <ol className={styles.codes} translate="no">{codes.map((code) => <li key={code}>{code}</li>)}</ol>
      {print.data && <PrintedBand queued={print.data} />}
      {print.error && <StatusBand small announce tone="attention" title={say(print.error)} />}
      <StatusBand small tone="info" title={<Trans>Keep them at home, apart from your phone. Show them to nobody, not even to us.</Trans>} />
    </StepPage>
  );
}
