import { isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { contract } from '#main/contract/index.ts';

function listProcedures(router: object, path: string[] = []): { name: string; policy: unknown }[] {
  return Object.entries(router).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, key];
    if (isContractProcedure(value)) return [{ name: here.join('.'), policy: value['~orpc'].meta['policy'] }];
    return typeof value === 'object' && value !== null ? listProcedures(value, here) : [];
  });
}

test('every procedure of the contract declares who may call it', () => {
  const procedures = listProcedures(contract);
  expect(procedures.length).toBeGreaterThan(50);
  expect(procedures.filter(({ policy }) => policy === undefined)).toEqual([]);
});
