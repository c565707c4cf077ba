import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { KioskSession } from '#main/contract/sign-in.ts';
import { api, client } from '#renderer/api/client.ts';
import { AccountCodeFlow } from './account-code-flow.tsx';
import { ChoosePersonStep } from './choose-person-step.tsx';
import { CodeSignIn } from './code-sign-in.tsx';
import { ForgotStep } from './forgot-step.tsx';
import { MailCodeFlow } from './mail-code-flow.tsx';
import { PasswordSignIn } from './password-sign-in.tsx';
import { SecondFactorStep } from './second-factor-step.tsx';
import { TermsStep } from './terms-step.tsx';
import { useStayActive } from './use-stay-active.ts';

export interface SignInFlowProps {
  /** The session that was open is over: says so above the fields. */
  isAgain: boolean;
  /** Begun elsewhere, and something is still asked: a hand-off comes here for the terms. */
  begun?: KioskSession;
  onBack: () => void;
  onSignedIn: (session: Extract<KioskSession, { state: 'signed_in' }>) => void;
  /** Two-factor that the practice asks for: the screen is My Profile's. */
  setUpTwoFactor: (onDone: (session: KioskSession) => void, onLeave: () => void) => ReactNode;
}

type Way = 'password' | 'code' | 'forgot' | 'account_code' | 'mail_code';

/**
 * Level 2: username and password, a code from the desk, or an invitation or reset code; then what is still asked (the second
 * step, two-factor that the practice wants, the terms), and where a login stands for several clients, whom it is for.
 */
export function SignInFlow({ isAgain, begun, onBack, onSignedIn, setUpTwoFactor }: SignInFlowProps) {
  const queries = useQueryClient();
  const [way, setWay] = useState<Way>('password');
  const [session, setSession] = useState(begun);
  const take = (next: KioskSession) => {
    queries.setQueryData(api.signIn.session.queryKey({ input: {} }), next);
    setSession(next);
    if (next.state === 'signed_in') onSignedIn(next);
  };
  /** Away from a half-open session: the host forgets it, whether or not it answers. */
  const leave = (then: () => void) => {
    client.signIn.end({ reason: 'done' }).catch((cause: unknown) => {
      if (!(cause instanceof Error)) throw cause;
    });
    setSession(undefined);
    setWay('password');
    then();
  };
  const withPassword = useMutation(api.signIn.withPassword.mutationOptions({ gcTime: 0, onSuccess: take }));
  const withCode = useMutation(api.signIn.withDeskCode.mutationOptions({ gcTime: 0, onSuccess: take }));
  const choose = useMutation(api.signIn.choosePerson.mutationOptions({ onSuccess: take }));
  useStayActive(session !== undefined && session.state !== 'none' && session.state !== 'signed_in');

  switch (session?.state) {
    case 'second_factor': return <SecondFactorStep isStopped={session.stopped} onTake={take} onBack={() => leave(withPassword.reset)} />;
    case 'two_factor_setup': return setUpTwoFactor(take, () => leave(withPassword.reset));
    case 'terms': return <TermsStep onTake={take} onDecline={() => leave(onBack)} />;
    case 'choose': return <ChoosePersonStep people={session.people} isPending={choose.isPending} refused={choose.error} onChoose={(clientId) => choose.mutate({ clientId })} />;
  }
  switch (way) {
    case 'forgot': return <ForgotStep onBack={() => setWay('password')} onHaveCode={() => setWay('account_code')} onMailMe={() => setWay('mail_code')} />;
    case 'account_code': return <AccountCodeFlow onBack={() => setWay('forgot')} onTake={take} />;
    case 'mail_code': return <MailCodeFlow onBack={() => setWay('forgot')} onHaveCode={() => setWay('account_code')} />;
    case 'code':
      return (
        <CodeSignIn
          isPending={withCode.isPending} refused={withCode.error} onTyping={withCode.reset} onBack={() => setWay('password')} onLongCode={() => setWay('account_code')}
          onSignIn={(dateOfBirth, code) => withCode.mutate({ dateOfBirth, code })}
        />
      );
    case 'password':
      return (
        <PasswordSignIn
          isAgain={isAgain} isPending={withPassword.isPending} refused={withPassword.error} onTyping={withPassword.reset} onBack={onBack} onUseCode={() => setWay('code')} onForgot={() => setWay('forgot')}
          onSignIn={(username, password) => withPassword.mutate({ username, password })}
        />
      );
  }
}
