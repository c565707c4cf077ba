import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import { StaffChanges } from './staff-changes.tsx';
import { StaffProof } from './staff-proof.tsx';
import { StaffRecoveryCodes } from './staff-recovery-codes.tsx';
import { StaffTwoFactorSteps } from './staff-two-factor-steps.tsx';
import styles from './staff-two-factor.module.css';

type Act = 'start' | 'codes' | 'off';
type Mine = Awaited<ReturnType<typeof client.staffAccount.get>>;

interface StaffTwoFactorDialogProps {
  practiceName: string;
  onClose: () => void;
}

/** One's own two-factor at the desk: on, a new phone, new recovery codes, off. */
export function StaffTwoFactorDialog({ practiceName, onClose }: StaffTwoFactorDialogProps) {
  const say = useSayRefusal();
  const queries = useQueryClient();
  const { data: mine, error } = useQuery(api.staffAccount.get.queryOptions({ input: {} }));
  const [act, setAct] = useState<Act>();
  const [started, setStarted] = useState<{ secret: string; uri: string }>();
  /** The ten codes are on the screen: only the button under them leads on. */
  const [holds, setHolds] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const done = () => {
    setAct(undefined);
    setStarted(undefined);
    setCodes(undefined);
    void queries.invalidateQueries({ queryKey: api.staffAccount.key() });
  };
  const shell = (children: ReactNode, mustAnswer = false) => <Dialog isOpen onClose={onClose} mustAnswer={mustAnswer} title={<Trans>My two-factor sign-in</Trans>} actions={mustAnswer ? null : <Button size="big" onPress={onClose}><Trans>Close</Trans></Button>}>{children}</Dialog>;
  if (codes) return shell(<StaffRecoveryCodes practiceName={practiceName} codes={codes} onDone={done} />, true);
  if (started) return shell(<StaffTwoFactorSteps practiceName={practiceName} start={() => Promise.resolve(started)} turnOn={(code) => client.staffAccount.turnTwoFactorOn({ code })} onOn={() => setHolds(true)} onDone={() => { setHolds(false); done(); }} />, holds);
  if (!mine) return shell(error ? <StatusBand small tone="danger" title={say(error)} /> : <Skeleton lines={4} />);
  if (act) return shell(<Again act={act} isOn={mine.twoFactor.state !== 'off'} onStarted={setStarted} onCodes={setCodes} onOff={done} onBack={done} />);
  return shell(<State mine={mine} onAct={setAct} />);
}

function State({ mine: { twoFactor, changes }, onAct }: { mine: Mine; onAct: (act: Act) => void }) {
  const { recoveryCodesLeft, required } = twoFactor;
  const isOn = twoFactor.state !== 'off';
  return (
    <div className={styles.stack}>
      <p>{isOn ? <StatusWord pill tone="done" icon={CircleCheck}><Trans context="two-factor">On</Trans></StatusWord> : <StatusWord pill tone="attention" icon={CircleAlert}><Trans context="two-factor">Off</Trans></StatusWord>}</p>
      <p>{isOn ? <Trans>You sign in with your password and a code from your phone. A desk that only locked itself asks for the password alone.</Trans> : <Trans>Add a second step: a code from your phone. Then nobody opens the desk with your password alone. It takes about 3 minutes.</Trans>}</p>
      {isOn && <Hint>{recoveryCodesLeft <= 2 ? <Trans>Only {recoveryCodesLeft} recovery codes are left. Make new ones soon.</Trans> : <Trans>{recoveryCodesLeft} recovery codes are left.</Trans>}</Hint>}
      <div className={styles.row}>
        <Button size="big" look={isOn ? 'plain' : 'filled'} onPress={() => onAct('start')}>{isOn ? <Trans>New phone…</Trans> : <Trans>Turn on…</Trans>}</Button>
        {isOn && <Button size="big" onPress={() => onAct('codes')}><Trans>New recovery codes…</Trans></Button>}
        {isOn && !required && <Button size="big" look="quiet" onPress={() => onAct('off')}><Trans>Turn off…</Trans></Button>}
      </div>
      {isOn && required && <Hint><Trans>This practice asks everyone for it, so it can’t be turned off.</Trans></Hint>}
      <StaffChanges changes={changes} />
    </div>
  );
}

interface AgainProps {
  act: Act;
  isOn: boolean;
  onStarted: (started: { secret: string; uri: string }) => void;
  onCodes: (codes: readonly string[]) => void;
  onOff: () => void;
  onBack: () => void;
}

/** The password once more, and a code where two-factor is on. */
function Again({ act, isOn, onStarted, onCodes, onOff, onBack }: AgainProps) {
  const { t } = useLingui();
  const start = useMutation(api.staffAccount.startTwoFactor.mutationOptions({ gcTime: 0, onSuccess: onStarted }));
  const make = useMutation(api.staffAccount.makeRecoveryCodes.mutationOptions({ gcTime: 0, onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes) }));
  const off = useMutation(api.staffAccount.turnTwoFactorOff.mutationOptions({ gcTime: 0, onSuccess: onOff }));
  const send = { start, codes: make, off }[act];
  const labels = { start: t`Go on`, codes: t`Make new codes`, off: t`Turn off` };
  const words: Record<Act, ReactNode> = {
    start: isOn ? <Trans>First show that it is you. If the old phone is gone, type a recovery code.</Trans> : <Trans>First show that it is you.</Trans>,
    codes: <Trans>You get ten new ones. The old list stops working.</Trans>, off: <Trans>After that, your password alone opens the desk.</Trans>,
  };
  return (
    <StaffProof
      words={words[act]} asksCode={isOn} doIt={labels[act]} isPending={send.isPending} error={send.error} onTyping={send.reset} onBack={onBack}
      onSend={(password, code) => {
        if (act === 'start') start.mutate({ password, code: isOn ? code : null });
        else if (act === 'codes') make.mutate({ password, code });
        else off.mutate({ password, code });
      }}
    />
  );
}
