import { useLingui } from '@lingui/react/macro';
import type { RefusalCode } from '#main/contract/errors.ts';
import { findRefusalCode, findRefusalFact } from './find-refusal-code.ts';

/** Says in plain words why the host refused, and what to do now. */
export function useRefusalWords(): (error: unknown) => string {
  const { t } = useLingui();
  const words: Record<RefusalCode, string> = {
    NOT_SIGNED_IN: t`Your sign-in has ended. Sign in again.`,
    NOT_ALLOWED: t`Your role cannot do this. Ask a manager.`,
    NOT_FOUND: t`This record is not here any more.`,
    SEE_FRONT_DESK: t`Please look at this with the client.`,
    TRY_LATER: t`Too many tries. Wait a little, then try again.`,
    WRONG_SIGN_IN: t`The username and the password or code do not match. Check both and try again.`,
    WEAK_PASSWORD: t`This password is easy to guess. Use at least 12 characters; a few words work well.`,
    USERNAME_TAKEN: t`Someone has this username. Pick another one.`,
    OWNER_EXISTS: t`The practice has an owner already. Sign in instead.`,
    SLOT_TAKEN: t`Someone just took this time. Pick another one.`,
    NOT_BOOKABLE: t`Online booking is not open for this client with this provider.`,
    TOO_MANY_OPEN: t`The client has as many open appointments as the provider allows.`,
    CANNOT_CONFIRM: t`This appointment cannot be confirmed now.`,
    CANNOT_CANCEL: t`This appointment cannot be canceled now.`,
    REASON_NEEDED: t`Write a short reason first.`,
    UNDO_OVER: t`It is too late to undo this.`,
    OVERLAPS: t`This time overlaps another appointment.`,
    CHANGED_MEANWHILE: t`This appointment has changed in the meantime. Look at it again.`,
    NO_SUCH_TIME: t`The clock skips this time on that day. Pick another time.`,
    POSSIBLE_DUPLICATE: t`There is a client with this name and date of birth.`,
    PRACTICE_INCOMPLETE: t`The practice needs a time zone first.`,
    FAULT: t`Something went wrong on our side. Nothing was changed. Try again.`,
  };
  return (error) => {
    const code = findRefusalCode(error);
    const seconds = findRefusalFact(error, 'retryAfterSeconds');
    if (code === 'TRY_LATER' && typeof seconds === 'number') {
      const minutes = Math.max(1, Math.ceil(seconds / 60));
      return t`Too many tries. Try again in ${minutes} min.`;
    }
    if (code !== undefined && isKnown(words, code)) return words[code];
    if (code === 'BAD_REQUEST') return t`Some of what is typed cannot be saved. Check each field.`;
    return t`The computer that runs Anteroom does not answer. Try again in a moment.`;
  };
}

function isKnown(words: Record<RefusalCode, string>, code: string): code is RefusalCode {
  return Object.hasOwn(words, code);
}
