import type { Page } from '@playwright/test';

export const password = 'meadow lantern 2026';

export const kioskWords = {
  en: { start: 'Touch to check in', born: 'When were you born?', instead: 'Sign in instead', username: 'Username', password: 'Password', signIn: 'Sign in', appointments: 'My Appointments', schedule: 'Schedule New Appointment', cancel: 'Cancel…', keep: 'Keep it', back: 'Back', continue: 'Continue' },
  es: { start: 'Toque para registrar su llegada', born: '¿Cuándo nació usted?', instead: 'Mejor iniciar sesión', username: 'Nombre de usuario', password: 'Contraseña', signIn: 'Iniciar sesión', appointments: 'Mis citas', schedule: 'Programar cita nueva', cancel: 'Cancelar…', keep: 'Conservarla', back: 'Atrás', continue: 'Continuar' },
} as const;

export async function signInAtDesk(page: Page, address: string, username: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Today' }).waitFor();
}
