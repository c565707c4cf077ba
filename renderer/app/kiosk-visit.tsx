import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import type { Welcome } from './kiosk-welcome.ts';
import { createKioskRouter } from './routes.tsx';

/** One person's time at the kiosk: its own router, with a history that lives and dies in memory. */
export function KioskVisit({ welcome }: { welcome: Welcome }) {
  const [router] = useState(() => createKioskRouter(welcome));
  return <RouterProvider router={router} context={{ welcome }} />;
}
