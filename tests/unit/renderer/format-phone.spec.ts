import { expect, test } from 'vitest';
import { formatPhone } from '#main/contract/us-phone.ts';

test.each([['+15550100142', '(555) 010-0142'], ['+442071234567', '+442071234567'], ['555', '555']])('%s is shown as %s', (held, shown) => {
  expect(formatPhone(held)).toBe(shown);
});
