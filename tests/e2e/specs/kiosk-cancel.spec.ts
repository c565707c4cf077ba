import { expect } from '@playwright/test';
import { openAppointments, rowWith } from '../at-kiosk.ts';
import { test } from '../clinic.ts';

test('a late cancel names the fee first, and can be undone, also after signing in again', async ({ clinic, page }) => {
  await openAppointments(page, clinic, 'marigold', 'Marigold');
  const today = rowWith(page, 'Rowan Tumbleton').first();
  await today.getByRole('button', { name: 'Cancel…' }).tap();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(dialog.getByText('Canceling now costs $75.00.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep it' }).tap();
  await expect(dialog).toHaveCount(0);
  await today.getByRole('button', { name: 'Cancel…' }).tap();
  await dialog.getByRole('button', { name: 'Cancel this appointment' }).tap();
  await today.getByRole('button', { name: 'Undo cancel' }).tap();
  await expect(today.getByRole('button', { name: 'Cancel…' })).toBeVisible();
  await today.getByRole('button', { name: 'Cancel…' }).tap();
  await dialog.getByRole('button', { name: 'Cancel this appointment' }).tap();
  await expect(today.getByRole('button', { name: 'Undo cancel' })).toBeVisible();
  await page.getByRole('button', { name: 'Done – sign out' }).tap();
  await page.getByRole('button', { name: 'Close' }).tap();
  await page.getByRole('button', { name: 'Touch to check in' }).waitFor();
  await openAppointments(page, clinic, 'marigold', 'Marigold');
  await today.getByRole('button', { name: 'Undo cancel' }).tap();
  await expect(today.getByRole('button', { name: 'Cancel…' })).toBeVisible();
  expect(clinic.change((store) => store.appointments.listOfClient('marigold', 0).filter((visit) => visit.status === 'cancelled'))).toEqual([]);
});

test('an undo whose minutes are over is no longer offered', async ({ clinic, page }) => {
  await openAppointments(page, clinic, 'xavier', 'Xavier');
  const row = rowWith(page, 'Amaryllis Mossbridge').first();
  await row.getByRole('button', { name: 'Cancel…' }).tap();
  await page.getByRole('button', { name: 'Cancel this appointment' }).tap();
  await row.getByRole('button', { name: 'Undo cancel' }).waitFor();
  // Three minutes pass for the visit alone.
  clinic.change((store) => {
    const visit = store.appointments.listOfClient('xavier', 0).find(({ status }) => status === 'cancelled');
    if (visit?.heldUntil) store.appointments.update(visit.id, { heldUntil: visit.heldUntil - 180_000, cancelledAt: (visit.cancelledAt ?? 0) - 180_000 });
  });
  await row.getByRole('button', { name: 'Undo cancel' }).tap();
  await expect(page.getByRole('main').getByText('The time to undo is over. The front desk can help.')).toBeVisible();
});

test('where only the desk may cancel, the button asks the desk', async ({ clinic, page }) => {
  await openAppointments(page, clinic, 'guillermina', 'Guillermina');
  await page.getByRole('button', { name: 'Cancel…' }).first().tap();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(dialog.getByText('It is too late to cancel here.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Cancel this appointment' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Ask the front desk' }).tap();
  await expect(dialog).toHaveCount(0);
  expect(clinic.change((store) => store.help.listOpen().map(({ topic }) => topic))).toEqual(['scheduling']);
});

test('a provider who wants a reason gets one', async ({ clinic, page }) => {
  await openAppointments(page, clinic, 'xochitl', 'Xochitl');
  await page.getByRole('button', { name: 'Cancel…' }).first().tap();
  await page.getByRole('button', { name: 'Cancel this appointment' }).tap();
  await expect(page.getByText('Choose a reason, please.')).toBeVisible();
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).getByRole('radio').first().press('Space');
  await page.getByRole('button', { name: 'Cancel this appointment' }).tap();
  await expect(page.getByRole('button', { name: 'Undo cancel' })).toBeVisible();
});

test('a visit is confirmed in its days, and before them the row says from when', async ({ clinic, page }) => {
  await openAppointments(page, clinic, 'marigold', 'Marigold');
  await expect(rowWith(page, 'Silas Quillfeather').getByText(/^You can confirm from /u)).toBeVisible();
  const row = rowWith(page, 'Juniper Ashgrove-Bellwether').first();
  await row.getByRole('button', { name: 'Confirm' }).tap();
  await expect(row.getByText('Confirmed')).toBeVisible();
  await expect(row.getByRole('button', { name: 'Confirm' })).toHaveCount(0);
});
