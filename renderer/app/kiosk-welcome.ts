import type { client } from '#renderer/api/client.ts';

/** What every kiosk screen may know before anyone signs in. */
export type Welcome = Awaited<ReturnType<typeof client.practice.welcome>>;
