import { msg } from '@lingui/core/macro';

/** Two faults on purpose: see words.spec.ts. */
export const halfWritten = [msg`Keep it`, msg`Nobody translated this`, msg`Nobody extracted this`];
