/** What a clock may be corrected by without anybody noticing. */
export const clockSlackMs = 2_000;

/** A clock that is set back must not make a code live longer: before it was given out it is as good as over. */
export function isWithin({ issuedAt, expiresAt }: { issuedAt: number; expiresAt: number }, now: number): boolean {
  return now >= issuedAt - clockSlackMs && now < expiresAt;
}
