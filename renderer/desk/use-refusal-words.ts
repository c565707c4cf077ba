import { useLingui } from '@lingui/react/macro';
import type { RefusalCode } from '#main/contract/errors.ts';
import { readRefusal } from '#renderer/ui/read-refusal.ts';

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
    WEAK_PASSWORD: t`Others would try this password early. Use a few words that do not belong together.`,
    KIOSK_BUSY: t`Someone is using this kiosk, or it is not open. Choose another one.`,
    USERNAME_TAKEN: t`Someone has this username. Pick another one.`,
    USERNAME_NOT_ALLOWED: t`Use at least 3 letters from a to z or numbers. Dots, dashes and @ may stand inside.`,
    WRONG_CODE: t`That code does not match.`,
    CODE_USED: t`That code was used already. Wait for the next one.`,
    SECOND_STEP_STOPPED: t`Too many wrong codes. Unlock the account first.`,
    PASSWORD_AGAIN: t`Type the password again first.`,
    PASSWORD_SIGN_IN_NEEDED: t`This needs a sign-in by password.`,
    LONGER_PASSWORD_NEEDED: t`The password needs at least 15 characters.`,
    PAPER_NOT_READY: t`Something on this paper would be sent back. Look at what is listed, mend it, then print.`,
    PICTURE_REFUSED: t`This picture cannot be printed. Save it again as a plain PNG or JPEG and choose that.`,
    NUMBER_USED: t`A paper has this number or a higher one already. Choose a higher number.`,
    MAIL_NOT_ENCRYPTED: t`Choose an encrypted connection. A plain one is only for a mail server on this computer.`,
    MAIL_NOT_SET_UP: t`Save the mail server first.`,
    NO_EMAIL: t`There is no email address on file. Add one first, or show the code here.`,
    OWNER_EXISTS: t`The practice has an owner already. Sign in instead.`,
    LAST_OWNER: t`A practice needs one owner. Add another one first.`,
    SLOT_TAKEN: t`Someone just took this time. Pick another one.`,
    NOT_BOOKABLE: t`Online booking is not open for this client with this provider.`,
    TOO_MANY_OPEN: t`The client has as many open appointments as the provider allows.`,
    CANNOT_CONFIRM: t`This appointment cannot be confirmed now.`,
    CANNOT_CANCEL: t`This appointment cannot be canceled now.`,
    REASON_NEEDED: t`Write a short reason first.`,
    UNDO_OVER: t`It is too late to undo this.`,
    OVERLAPS: t`This time overlaps another appointment.`,
    OUTSIDE_HOURS: t`The provider does not see people there at this time.`,
    HOURS_OVERLAP: t`Two blocks overlap. Change one of them so that they only touch.`,
    CHANGED_MEANWHILE: t`This has changed in the meantime. Look at it again.`,
    NO_SUCH_TIME: t`The clock skips this time on that day. Pick another time.`,
    POSSIBLE_DUPLICATE: t`There is a client with this name and date of birth.`,
    PHONE_NOT_US: t`Type the phone as ten digits, like (555) 555-0123.`,
    CARD_PAYMENT_CLOSED: t`Card payment is not open now. Look at Payment Processing.`,
    PAYMENT_UNDER_WAY: t`A card payment of this client is still on its way. Wait until it is done.`,
    AMOUNT_REFUSED: t`This amount cannot be paid by card. Choose another one.`,
    CARD_NOT_USABLE: t`This card has expired, or another processor keeps it. Use another way to pay.`,
    TAKEN_BY_CARD: t`The card processor took this money. Give it back by a refund to the card.`,
    KEY_REFUSED: t`This is not a restricted key. Make one at the processor; it begins with rk_.`,
    NOT_NEUTRAL: t`This text tells what care you give. The card processor keeps it: choose neutral words.`,
    FOLDER_REFUSED: t`This folder cannot be used. Choose another one.`,
    COPY_DAMAGED: t`This copy is damaged. Nothing was changed. Choose an older one.`,
    CARD_REFUSED: t`That is not what stands on the card. Compare each letter and digit.`,
    DATE_AHEAD: t`This day lies ahead. Take today or an earlier day.`,
    MORE_THAN_DUE: t`This is more than the charge has room for.`,
    MORE_THAN_PAID: t`This is more than was paid and not given back yet.`,
    LINE_IN_USE: t`Other lines rest on this one. Take those back first.`,
    SUBSCRIBER_NEEDED: t`Add the name and date of birth of the person who holds the policy.`,
    DATES_CROSSED: t`The last day is before the first.`,
    PRACTICE_INCOMPLETE: t`The practice needs a time zone first.`,
    FAULT: t`Something went wrong on our side. Nothing was changed. Try again.`,
  };
  return (error) => {
    const refusal = readRefusal(error);
    const seconds = refusal?.retryAfterSeconds;
    if (refusal?.code === 'TRY_LATER' && seconds !== undefined) {
      const minutes = Math.max(1, Math.ceil(seconds / 60));
      return t`Too many tries. Try again in ${minutes} min.`;
    }
    if (refusal?.code === 'WEAK_PASSWORD' && refusal.reason === 'too_short') return t`Use at least 15 characters. A few words work well.`;
    if (refusal?.code === 'WEAK_PASSWORD' && refusal.reason === 'has_name') return t`Leave out your username and the practice’s name, or add more words.`;
    if (refusal && isKnown(words, refusal.code)) return words[refusal.code];
    if (refusal) return t`Some of what is typed cannot be saved. Check each field.`;
    return t`The computer that runs Anteroom does not answer. Try again in a moment.`;
  };
}

function isKnown(words: Record<RefusalCode, string>, code: string): code is RefusalCode {
  return Object.hasOwn(words, code);
}
