import { generateSecret, generateSync, generateURI } from 'otplib';
import { timingSafeEqual } from 'node:crypto';

const stepMs = 30_000;
/** Security section 0, 19: a recorded deviation, for clocks that differ a little. */
const stepsAround = [0, -1, 1] as const;

/** 160 bits in base 32, as the apps read it. */
export function makeTwoFactorSecret(): string {
  return generateSecret({ length: 20 });
}

/** What the picture holds. Names the practice and the username, nothing of health. */
export function twoFactorUri(secret: string, practiceName: string, username: string): string {
  return generateURI({ issuer: practiceName, label: username, secret });
}

/** The step (30 s each since 1970) whose code was typed: this one, the one before or after. */
export function findStepOf(secret: string, typed: string, now: number): number | undefined {
  const code = typed.replace(/\D/gu, '');
  if (code.length !== 6) return undefined;
  const current = Math.floor(now / stepMs);
  return stepsAround.map((offset) => current + offset).find((step) => timingSafeEqual(Buffer.from(codeOfStep(secret, step)), Buffer.from(code)));
}

function codeOfStep(secret: string, step: number): string {
  return generateSync({ secret, epoch: (step * stepMs) / 1_000 });
}
