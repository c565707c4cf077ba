import type { CardOnFileRow } from '#db/queries/cards-on-file.ts';
import { todayOf } from '#main/api/desk-call.ts';
import type { Services } from '#main/api/services.ts';
import type { CardOnFile } from '#main/contract/payments.ts';

/** A card is good until the end of its month. */
export function judgeExpiry({ expYear, expMonth }: Pick<CardOnFileRow, 'expYear' | 'expMonth'>, today: string): CardOnFile['expiry'] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const monthsLeft = (expYear - year) * 12 + expMonth - month;
  if (monthsLeft < 0) return 'expired';
  return monthsLeft <= 1 ? 'soon' : 'good';
}

/** Default first. */
export function listCards(services: Services, clientId: string): CardOnFile[] {
  const rows = services.store.cardsOnFile.listOf(clientId);
  if (rows.length === 0) return [];
  const today = todayOf(services);
  const names = new Map(services.store.signIn.listStaff().map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const { id, brand, last4, expMonth, expYear, nickname, isDefault, addedAt, addedBy } = row;
    return { id, brand, last4, expMonth, expYear, nickname, isDefault, addedAt, expiry: judgeExpiry(row, today), addedBy: addedBy === null ? null : (names.get(addedBy) ?? null) };
  });
}
