import { guardRequest } from '#main/http/origin-guard.ts';

export const reached = guardRequest;
