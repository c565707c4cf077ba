import { contract } from '#main/contract/index.ts';

export const reached = contract;
