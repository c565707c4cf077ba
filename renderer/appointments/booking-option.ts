import type { client } from '#renderer/api/client.ts';

/** One provider with whom this client may book. */
export type BookingOption = Awaited<ReturnType<typeof client.appointments.bookingOptions>>['providers'][number];
