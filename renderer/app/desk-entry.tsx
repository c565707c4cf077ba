import { Suspense } from 'react';
import { lazyScreen } from './lazy-screen.ts';
import { startPage } from './start-page.tsx';

const desk = lazyScreen(['desk', 'recovery', 'backup', 'appointments', 'billing', 'payments', 'estimates', 'practice', 'profile', 'sign-in', 'mail', 'printing', 'hand-off'], async () => (await import('#renderer/desk/desk-app.tsx')).DeskApp);

await startPage(['ui'], <Suspense><desk.Screen /></Suspense>);
