import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { useKioskSession } from '#renderer/kiosk/kiosk-session.ts';
import type { Welcome } from './kiosk-welcome.ts';
import { createKioskRouter } from './routes.tsx';
import { paths } from './use-kiosk-menu.ts';

/** One person's time at the kiosk: its own router, with a history that lives and dies in memory. */
export function KioskVisit({ welcome }: { welcome: Welcome }) {
  const [router] = useState(() => createKioskRouter(welcome, firstPath()));
  return <RouterProvider router={router} context={{ welcome }} />;
}

/** A handed-over kiosk opens at the first page that it may show, or at what is still asked. */
function firstPath(): string {
  const { phase, handedOver } = useKioskSession.getState();
  if (handedOver === null) return '/arrive';
  const [first = 'dashboard'] = handedOver;
  return phase === 'signed_in' ? paths[first] : '/sign-in';
}
