import type { ScreenFiles } from '#main/platform/screen-files.ts';

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Anteroom</title>
<body bgcolor="#faf7f2" text="#1d2b2a"><center><font size="7"><br><br><br>
<p>This screen needs a rest.<br>Please see the front desk.</p>
<p lang="es">Esta pantalla necesita un descanso.<br>Por favor, pase a la recepción.</p>
</font></center></body></html>`;

/** Instead of the kiosk's own files after many crashes in a row: plain words without a script or a style, never the desktop. */
export const restingFiles: ScreenFiles = (_surface, path) =>
  path === '/' ? { body: Buffer.from(page), type: 'text/html; charset=utf-8', cacheControl: 'no-store' } : undefined;
