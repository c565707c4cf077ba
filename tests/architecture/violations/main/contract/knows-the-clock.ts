import { systemClock } from '#main/platform/clock.ts';

export const reached = systemClock;
