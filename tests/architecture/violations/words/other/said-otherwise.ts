import { msg } from '@lingui/core/macro';

/** The same English words as in `screen`, with other Spanish, on purpose. */
export const saidOtherwise = msg`Keep it`;
