import { forth } from './turns-in-a-circle.ts';

export const back = (): unknown => forth;
