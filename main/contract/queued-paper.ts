import { z } from 'zod';
import { id, language } from './values.ts';

/** How a paper is wanted. */
export const paperWish = { language, largePrint: z.boolean() };
/** `ticket` is what the client says at the desk; `printerName` null = the desk will choose a printer. */
export const queuedPaper = z.strictObject({ jobId: id, ticket: z.string(), printerName: z.string().nullable() });
