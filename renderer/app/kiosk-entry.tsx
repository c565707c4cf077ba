import { QueryClientProvider } from '@tanstack/react-query';
import { openSurface } from '#renderer/api/open-surface.ts';
import { guardKeys } from '#renderer/kiosk/guard-keys.ts';
import { createKioskQueries } from './create-kiosk-queries.ts';
import { KioskApp } from './kiosk-app.tsx';
import { startPage } from './start-page.tsx';

guardKeys();
const queries = createKioskQueries();
const isOpen = await openSurface().catch(() => false);
await startPage(['ui', 'kiosk'], <QueryClientProvider client={queries}><KioskApp isOpen={isOpen} /></QueryClientProvider>);
