import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KioskSession } from '#main/contract/sign-in.ts';
import { api } from '#renderer/api/client.ts';
import { ChoosePersonStep } from './choose-person-step.tsx';
import { CodeSignIn } from './code-sign-in.tsx';
import { PasswordSignIn } from './password-sign-in.tsx';

export interface SignInFlowProps {
  /** The session that was open is over: says so above the fields. */
  isAgain: boolean;
  onBack: () => void;
  onSignedIn: (session: Extract<KioskSession, { state: 'signed_in' }>) => void;
}

/** Level 2: username and password, or a code from the desk; then, where a login stands for several clients, whom it is for. */
export function SignInFlow({ isAgain, onBack, onSignedIn }: SignInFlowProps) {
  const queries = useQueryClient();
  const [way, setWay] = useState<'password' | 'code'>('password');
  const take = (session: KioskSession) => {
    queries.setQueryData(api.signIn.session.queryKey({ input: {} }), session);
    if (session.state === 'signed_in') onSignedIn(session);
  };
  const withPassword = useMutation(api.signIn.withPassword.mutationOptions({ onSuccess: take }));
  const withCode = useMutation(api.signIn.withDeskCode.mutationOptions({ onSuccess: take }));
  const choose = useMutation(api.signIn.choosePerson.mutationOptions({ onSuccess: take }));
  const session = withPassword.data ?? withCode.data;

  if (session?.state === 'choose') {
    return <ChoosePersonStep people={session.people} isPending={choose.isPending} refused={choose.error} onChoose={(clientId) => choose.mutate({ clientId })} />;
  }
  if (way === 'code') {
    return (
      <CodeSignIn
        isPending={withCode.isPending} refused={withCode.error} onTyping={withCode.reset} onBack={() => setWay('password')}
        onSignIn={(dateOfBirth, code) => withCode.mutate({ dateOfBirth, code })}
      />
    );
  }
  return (
    <PasswordSignIn
      isAgain={isAgain} isPending={withPassword.isPending} refused={withPassword.error} onTyping={withPassword.reset} onBack={onBack} onUseCode={() => setWay('code')}
      onSignIn={(username, password) => withPassword.mutate({ username, password })}
    />
  );
}
