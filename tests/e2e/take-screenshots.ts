import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findChromium } from '#tests/support/find-chromium.ts';
import { openDashboard } from './at-kiosk.ts';
import { openClinic, type Clinic } from './clinic.ts';
import { signInAtDesk } from './sign-in.ts';

/** The README's pictures, from the running demo clinic: `npm run screenshots`, or only some: `npm run screenshots -- attract`. */
const folder = resolve('assets/screenshots');
const mostBytes = 150_000;
const kiosk = { width: 1920, height: 1080 };

const wanted = process.argv.slice(2);
const scenes: Record<string, (page: Page, clinic: Clinic) => Promise<void>> = {
  attract: async (page, clinic) => {
    await page.goto(clinic.kiosk);
    await page.getByRole('button', { name: 'Touch to check in' }).waitFor();
  },
  dashboard: (page, clinic) => openDashboard(page, clinic, 'marigold', 'Marigold'),
  booking: async (page, clinic) => {
    await openDashboard(page, clinic, 'marigold', 'Marigold');
    await page.getByRole('button', { name: 'Schedule New Appointment' }).tap();
    await page.getByText('Session, 45 minutes').first().tap();
    await page.getByRole('button', { name: 'Continue' }).tap();
    await page.getByRole('button', { name: 'Later' }).tap();
    await page.getByRole('radiogroup', { name: 'Afternoon' }).locator('label').first().tap();
  },
  'spanish-large-text': async (page, clinic) => {
    await openDashboard(page, clinic, 'guillermina', 'Guillermina', 'es');
    for (let steps = 0; steps < 3; steps += 1) await page.getByRole('button', { name: /Texto más grande|cambiar el tamaño/u }).first().tap();
    for (let steps = 0; steps < 2; steps += 1) await page.getByRole('button', { name: 'Contraste' }).tap();
  },
  'desk-today': async (page, clinic) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await signInAtDesk(page, clinic.desk, 'dorothea');
    await page.getByText('Marigold Thistlewood').first().waitFor();
  },
  'why-not': async (page, clinic) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await signInAtDesk(page, clinic.desk, 'dorothea');
    await page.getByRole('button', { name: 'Clients' }).or(page.getByRole('link', { name: 'Clients' })).first().click();
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('thistle');
    await page.getByText('Marigold Thistlewood').first().click();
    const panel = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Online booking' }) });
    await panel.getByLabel('Provider').selectOption({ label: 'Ezekiel Nettlewick, PhD' });
    await panel.evaluate((section) => section.scrollIntoView({ block: 'end' }));
  },
};

/** Drawn smaller until the file is small: what a README needs, and no more. */
async function shrink(page: Page, picture: Buffer): Promise<Buffer> {
  for (let width = 1280; width >= 640; width -= 80) {
    const base64 = await page.evaluate(async ([source, width]) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
      const canvas = new OffscreenCanvas(width, Math.round((bitmap.height / bitmap.width) * width));
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
    }, [picture.toString('base64'), width] as const);
    const smaller = Buffer.from(base64, 'base64');
    if (smaller.length <= mostBytes) return smaller;
  }
  throw new Error('a picture does not get small enough');
}

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
const { clinic, close } = await openClinic();
try {
  mkdirSync(folder, { recursive: true });
  // A page without the product's content policy draws the pictures smaller.
  const workshop = await browser.newPage();
  for (const [name, stage] of Object.entries(scenes).filter(([scene]) => wanted.length === 0 || wanted.includes(scene))) {
    const context = await browser.newContext({ viewport: kiosk, hasTouch: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await stage(page, clinic);
    await page.waitForFunction(() => document.fonts.status === 'loaded' && document.getAnimations().every((one) => one.playState !== 'running'));
    writeFileSync(join(folder, `${name}.png`), await shrink(workshop, await page.screenshot()));
    process.stdout.write(`${name}.png\n`);
    await context.close();
  }
} finally {
  await close();
  await browser.close();
}
