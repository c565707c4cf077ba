import { callForHelp } from '#main/help/call-for-help.ts';
import { guardRequest } from '#main/http/origin-guard.ts';

export const reached = { callForHelp, guardRequest };
