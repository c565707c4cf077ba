import { randomBytes } from 'node:crypto';

const keptMs = 2 * 60_000;

type Choice = { readonly seatName: string; readonly appointmentIds: readonly string[]; readonly expiresAt: number };

export type ArrivalChoices = ReturnType<typeof createArrivalChoices>;

/** What a kiosk may arrive at next. In memory only: random, for one seat, for two minutes, saying nothing of the visit. */
export function createArrivalChoices() {
  const choices = new Map<string, Choice>();
  const forget = (isGone: (choice: Choice, choiceId: string) => boolean): void => {
    for (const [choiceId, choice] of choices) if (isGone(choice, choiceId)) choices.delete(choiceId);
  };
  return {
    /** Offers these in place of what the seat was offered before. Answers one choice id each. */
    offer: (seatName: string, offered: readonly (readonly string[])[], now: number): string[] => {
      forget((choice) => choice.seatName === seatName || choice.expiresAt <= now);
      return offered.map((appointmentIds) => {
        const choiceId = randomBytes(18).toString('base64url');
        choices.set(choiceId, { seatName, appointmentIds, expiresAt: now + keptMs });
        return choiceId;
      });
    },
    /** The visits chosen; the seat's other choices go, this one stays for a second tap. Undefined when over or another seat's. */
    take: (seatName: string, choiceId: string, now: number): readonly string[] | undefined => {
      const choice = choices.get(choiceId);
      if (!choice || choice.seatName !== seatName || choice.expiresAt <= now) return undefined;
      forget((other, otherId) => other.seatName === seatName && otherId !== choiceId);
      return choice.appointmentIds;
    },
  };
}
