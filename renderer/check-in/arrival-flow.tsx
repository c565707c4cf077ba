import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { emptyDate, readDateBoxes, type DateParts } from '#renderer/ui/read-date-boxes.ts';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { ArrivedScreen } from './arrived-screen.tsx';
import { BirthDateStep } from './birth-date-step.tsx';
import { ChooseVisitStep } from './choose-visit-step.tsx';
import { DeskCodeStep } from './desk-code-step.tsx';
import { FoundStep } from './found-step.tsx';
import { LettersStep } from './letters-step.tsx';
import { RefusedStep } from './refused-step.tsx';

export interface ArrivalFlowProps {
  arrivalProof: 'dob_and_name' | 'desk_code';
  /** Back from the first step, and Done after arriving. */
  onLeave: () => void;
  onSignIn: () => void;
  /** The visit is announced: the shell's last control now reads Done. */
  onArrived: () => void;
}

/** Arriving at proof level 1: date of birth, three letters (or a code from the desk), "I'm here". What was typed is kept when going back. */
export function ArrivalFlow({ arrivalProof, onLeave, onSignIn, onArrived }: ArrivalFlowProps) {
  const [at, setAt] = useState<'birth' | 'proof'>('birth');
  const [birth, setBirth] = useState<DateParts>(emptyDate);
  const [proof, setProof] = useState('');
  const identify = useMutation(api.checkIn.identify.mutationOptions());
  const arrive = useMutation(api.checkIn.arrive.mutationOptions({ onSuccess: onArrived }));
  const refused = arrive.error ?? identify.error;

  function identifyNow() {
    const reading = readDateBoxes(birth);
    if (reading.kind !== 'date') return setAt('birth');
    const byCode = arrivalProof === 'desk_code';
    identify.mutate({ dateOfBirth: reading.date, letters: byCode ? '' : proof, deskCode: byCode ? proof : null });
  }
  function startAgain() {
    identify.reset();
    arrive.reset();
    setBirth(emptyDate);
    setProof('');
    setAt('birth');
  }
  const back = () => {
    identify.reset();
    arrive.reset();
  };

  if (arrive.data) return <ArrivedScreen arrived={arrive.data} onDone={onLeave} onSignIn={onSignIn} />;
  if (refused) return <RefusedStep retryAfterSeconds={readRefusal(refused)?.retryAfterSeconds} onTryAgain={startAgain} onSignIn={onSignIn} />;
  if (identify.data?.kind === 'found') {
    const { greeting, visits } = identify.data;
    return <FoundStep greeting={greeting} visits={visits} isPending={arrive.isPending} onHere={(choiceId) => arrive.mutate({ choiceId })} onNotMe={startAgain} />;
  }
  if (identify.data?.kind === 'choose') {
    return <ChooseVisitStep visits={identify.data.visits} isPending={arrive.isPending} onHere={(choiceId) => arrive.mutate({ choiceId })} onBack={back} />;
  }
  if (at === 'birth') return <BirthDateStep value={birth} onChange={setBirth} onBack={onLeave} onSignIn={onSignIn} onContinue={() => setAt('proof')} />;
  const steps = { value: proof, onChange: setProof, isPending: identify.isPending, onBack: () => setAt('birth'), onContinue: identifyNow };
  return arrivalProof === 'desk_code' ? <DeskCodeStep {...steps} /> : <LettersStep {...steps} />;
}
