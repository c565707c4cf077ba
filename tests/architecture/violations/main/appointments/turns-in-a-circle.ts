import { back } from './turns-back.ts';

export const forth = (): unknown => back;
