import { useLingui } from '@lingui/react/macro';
import type { RefusalCode } from '#main/contract/errors.ts';
import { readRefusal } from './read-refusal.ts';

/** What a person reads when a call was refused. A code without words does not compile. */
export function useRefusalWords(): (error: unknown) => string {
  const { t } = useLingui();
  return (error) => {
    const refusal = readRefusal(error);
    if (!refusal) return t`We can’t reach the clinic’s system right now. Please try again, or see the front desk.`;
    const seconds = refusal.retryAfterSeconds ?? 60;
    const minutes = Math.ceil(seconds / 60);
    const longWait = minutes <= 60 ? t`Please wait ${minutes} minutes, then try again. The front desk can help you sooner.` : t`There were too many tries today. Please see the front desk. They will help you in.`;
    const incident = refusal.incident ?? '–';
    const fault = t`Something went wrong on our side. Please see the front desk, code ${incident}.`;
    const words: Record<RefusalCode, string> = {
      NOT_SIGNED_IN: t`You are signed out. Please sign in again.`,
      NOT_ALLOWED: t`This can’t be done here. Please see the front desk.`,
      NOT_FOUND: t`We couldn’t find that. It may have changed. Please look again.`,
      SEE_FRONT_DESK: t`We couldn’t check you in here. Please see the front desk.`,
      TRY_LATER: seconds <= 90 ? t`Please wait ${seconds} seconds, then try again. The front desk can help you sooner.` : longWait,
      WRONG_SIGN_IN: t`That didn’t match. Check what you typed and try again, or ask the front desk for a code.`,
      WEAK_PASSWORD: t`Please choose a longer password that others would not guess.`,
      KIOSK_BUSY: t`This screen is in use. Please see the front desk.`,
      USERNAME_TAKEN: t`That username is in use. Please choose another one.`,
      USERNAME_NOT_ALLOWED: t`Use at least 3 letters from a to z or numbers. Dots, dashes and @ may stand inside.`,
      // The last sentence is for the code that is right by the phone's clock and not by the clinic's.
      WRONG_CODE: t`That code didn’t match. Wait for the next one in your app, or check what you typed. If no code matches, the front desk can help.`,
      CODE_USED: t`That code was used already. Your app shows a new one in a moment.`,
      SECOND_STEP_STOPPED: t`Too many codes didn’t match. Please see the front desk. They will help you in.`,
      PASSWORD_AGAIN: t`Please type your password again first.`,
      PASSWORD_SIGN_IN_NEEDED: t`You came in with a code from the front desk. To change this, sign in with your password.`,
      LONGER_PASSWORD_NEEDED: t`Your password has fewer than 15 characters. Please choose a longer one.`,
      PAPER_NOT_READY: t`This paper isn’t ready yet. The front desk can help you with it.`,
      PICTURE_REFUSED: t`This can’t be done here. Please see the front desk.`,
      NUMBER_USED: t`This can’t be done here. Please see the front desk.`,
      MAIL_NOT_ENCRYPTED: t`This can’t be done here. Please see the front desk.`,
      MAIL_NOT_SET_UP: t`This can’t be done here. Please see the front desk.`,
      NO_EMAIL: t`There is no email address on file. The front desk can add one.`,
      OWNER_EXISTS: t`This practice has an owner already. Please sign in.`,
      LAST_OWNER: t`A practice needs one owner. Add another one first.`,
      SLOT_TAKEN: t`Someone just took that time. Please pick another one.`,
      NOT_BOOKABLE: t`That time can’t be booked here. Please pick another one, or see the front desk.`,
      TOO_MANY_OPEN: t`You have as many open appointments as can be booked here. The front desk can book more.`,
      CANNOT_CONFIRM: t`This appointment can’t be confirmed here now. The front desk can help.`,
      CANNOT_CANCEL: t`This appointment can’t be canceled here. The front desk can help.`,
      REASON_NEEDED: t`Please choose a reason.`,
      UNDO_OVER: t`The time to undo is over. The front desk can help.`,
      OVERLAPS: t`That time overlaps another appointment.`,
      OUTSIDE_HOURS: t`That time is outside the provider’s hours.`,
      HOURS_OVERLAP: t`Two blocks of hours overlap.`,
      CHANGED_MEANWHILE: t`This changed a moment ago. Please look again.`,
      NO_SUCH_TIME: t`The clock skips that time on that day. Please pick another one.`,
      POSSIBLE_DUPLICATE: t`There is a client with this name and date of birth already.`,
      PHONE_NOT_US: t`Please type the phone as ten digits, like (555) 555-0123.`,
      CARD_PAYMENT_CLOSED: t`Paying by card isn’t open here right now. You can pay at the front desk.`,
      PAYMENT_UNDER_WAY: t`A payment is still on its way. Please wait until it is done.`,
      AMOUNT_REFUSED: t`That amount can’t be paid here. Please choose another one.`,
      CARD_NOT_USABLE: t`This card can’t be used any more. Please choose another way to pay.`,
      TAKEN_BY_CARD: t`This was paid by card. The front desk can help.`,
      KEY_REFUSED: t`This can’t be done here. Please see the front desk.`,
      NOT_NEUTRAL: t`This can’t be done here. Please see the front desk.`,
      FOLDER_REFUSED: t`This can’t be done here. Please see the front desk.`,
      COPY_DAMAGED: t`This can’t be done here. Please see the front desk.`,
      CARD_REFUSED: t`We couldn’t use that recovery key. Please see the front desk.`,
      DATE_AHEAD: t`That day lies ahead. Please choose today or an earlier day.`,
      MORE_THAN_DUE: t`That is more than is open. Please look again.`,
      MORE_THAN_PAID: t`That is more than was paid. Please look again.`,
      LINE_IN_USE: t`Other lines rest on this one. The front desk can help.`,
      SUBSCRIBER_NEEDED: t`Please add the name and date of birth of the person who holds the policy.`,
      DATES_CROSSED: t`The last day is before the first. Please look again.`,
      PRACTICE_INCOMPLETE: t`The practice has no time zone yet. Set it first.`,
      FAULT: fault,
    };
    return words[refusal.code] ?? fault;
  };
}
