import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { usePasswordWords } from '#renderer/ui/use-password-words.ts';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';

interface EditStepProps {
  onBack: () => void;
  /** @param said what the page says afterwards */
  onDone: (said: string) => void;
}

interface OneFieldStepProps {
  title: ReactNode;
  hint: ReactNode;
  label: ReactNode;
  keyboard: 'email' | 'number';
  continueLabel?: ReactNode;
  isPending: boolean;
  refused: Error | null;
  onTyping: () => void;
  /** What to do next if it can't be sent yet. */
  check: (value: string) => string | null;
  onBack: () => void;
  onSend: (value: string) => void;
}

function OneFieldStep({ title, hint, label, keyboard, continueLabel, isPending, refused, onTyping, check, onBack, onSend }: OneFieldStepProps) {
  const say = useRefusalWords();
  const [value, setValue] = useState('');
  const [error, setError] = useState<string | null>(null);
  const goOn = () => {
    const problem = check(value);
    if (problem === null) onSend(value);
    else setError(problem);
  };
  return (
    <StepPage wide fieldTakesFocus isPending={isPending} onBack={onBack} onContinue={goOn} continueLabel={continueLabel} title={title} hint={hint}>
      <TextField label={label} keyboard={keyboard} value={value} maxLength={254} autoFocus onChange={(next) => { setError(null); if (refused) onTyping(); setValue(next); }} error={refused ? say(refused) : error} />
      <OnScreenKeyboard kind={keyboard} />
    </StepPage>
  );
}

export function AccountUsernameStep({ current, onBack, onDone }: EditStepProps & { current: string }) {
  const { t } = useLingui();
  const change = useMutation(api.account.changeUsername.mutationOptions({ onSuccess: () => onDone(t`Your username is changed. Use the new one from now on.`) }));
  return (
    <OneFieldStep
      title={<Trans>Choose a new username</Trans>} hint={<Trans>Now it is {current}. You will type the new one each time you sign in.</Trans>} label={<Trans>New username</Trans>} keyboard="email" continueLabel={<Trans>Save</Trans>}
      isPending={change.isPending} refused={change.error} onTyping={change.reset} check={(value) => (value.trim().length >= 3 ? null : t`Type at least 3 letters or numbers.`)}
      onBack={onBack} onSend={(username) => change.mutate({ username })}
    />
  );
}

export function AccountPasswordStep({ leastCharacters, onBack, onDone }: EditStepProps & { leastCharacters: number }) {
  const { t } = useLingui();
  const words = usePasswordWords(leastCharacters);
  const [password, setPassword] = useState('');
  const [isTooEarly, setTooEarly] = useState(false);
  const change = useMutation(api.account.changePassword.mutationOptions({ gcTime: 0, onSuccess: () => onDone(t`Your password is changed. You are signed out everywhere else.`) }));
  const isLong = Array.from(password).length >= leastCharacters;
  return (
    <StepPage wide fieldTakesFocus isPending={change.isPending} onBack={onBack} onContinue={() => (isLong ? change.mutate({ password }) : setTooEarly(true))} continueLabel={<Trans>Save</Trans>} title={<Trans>Choose a new password</Trans>} hint={words.hint}>
      <PasswordField
        label={<Trans>New password</Trans>} value={password} maxLength={1024} autoFocus onChange={(next) => { setTooEarly(false); if (change.error) change.reset(); setPassword(next); }}
        error={change.error ? words.refused(change.error) : isTooEarly && !isLong ? words.tooShort : null}
      />
      <OnScreenKeyboard kind="password" />
    </StepPage>
  );
}

/** The new address, then the code that was mailed to it. */
export function AccountEmailSteps({ waiting, onBack, onDone }: EditStepProps & { waiting: string | null }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState(waiting);
  const ask = useMutation(api.account.changeEmail.mutationOptions({ onSuccess: (_none, { email }) => setAsked(email) }));
  const verify = useMutation(api.account.verifyEmail.mutationOptions({ onSuccess: () => onDone(t`Your new email is saved. We told the old one too.`) }));
  if (asked === null) {
    return (
      <OneFieldStep
        key="email" title={<Trans>What is your new email?</Trans>} hint={<Trans>We send a code there to make sure it reaches you.</Trans>} label={<Trans>New email</Trans>} keyboard="email"
        isPending={ask.isPending} refused={ask.error} onTyping={ask.reset} check={(value) => (/^\S+@\S+\.\S+$/u.test(value.trim()) ? null : t`Type your whole email, with the @ sign.`)}
        onBack={onBack} onSend={(email) => ask.mutate({ email: email.trim() })}
      />
    );
  }
  return (
    <OneFieldStep
      key="code" title={<Trans>Type the code from the email</Trans>} hint={<Trans>We are sending it to {asked}. It works for 24 hours, so you can also type it at your next visit.</Trans>} label={<Trans>Code with 10 letters and numbers</Trans>} keyboard="email"
      isPending={verify.isPending} refused={verify.error} onTyping={verify.reset} check={(value) => (value.replace(/[\s-]/gu, '').length >= 10 ? null : t`Type all 10 letters and numbers.`)}
      onBack={() => (waiting === null ? setAsked(null) : onBack())} onSend={(code) => verify.mutate({ code })}
    />
  );
}

export function AccountPhoneStep({ onBack, onDone }: EditStepProps) {
  const { t } = useLingui();
  const change = useMutation(api.account.changePhone.mutationOptions({ onSuccess: () => onDone(t`Your new phone number is saved.`) }));
  const digits = (value: string) => value.replace(/\D/gu, '').replace(/^1(?=\d{10}$)/u, '');
  return (
    <OneFieldStep
      title={<Trans>What is your new phone number?</Trans>} hint={<Trans>Ten digits, with the area code.</Trans>} label={<Trans>New phone number</Trans>} keyboard="number" continueLabel={<Trans>Save</Trans>}
      isPending={change.isPending} refused={change.error} onTyping={change.reset} check={(value) => (/^[2-9]\d{9}$/u.test(digits(value)) ? null : t`Type all ten digits, like 555 555 0123.`)}
      onBack={onBack} onSend={(value) => change.mutate({ phone: `+1${digits(value)}` })}
    />
  );
}
