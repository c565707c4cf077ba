import type { Charge, Ledger, LedgerEntry } from '#db/queries/billing.ts';
import type { ImportState } from '#db/queries/import-state.ts';
import { reverseCharge, reverseEntry } from '#main/api/judge-line.ts';
import { layMoney } from '#main/api/lay-money.ts';
import { standing } from '#main/api/settle-account.ts';
import type { Planning } from './planning.ts';

type Book = { charges: Charge[]; entries: LedgerEntry[]; allocations: Ledger['allocations'] };

/** The ledgers of all clients as they grow while an import is worked out. What it adds goes to the planning's changes. */
export class LedgerBook {
  readonly #planning: Planning;
  readonly #books = new Map<string, Book>();
  readonly #grown = new Set<string>();
  readonly #movedTo = new Map<string, string>();

  constructor(planning: Planning) {
    this.#planning = planning;
    const { charges, ledgerEntries, allocations }: ImportState['money'] = planning.state.money;
    for (const charge of charges) this.#bookOf(charge.clientId).charges.push(charge);
    for (const entry of ledgerEntries) this.#bookOf(entry.clientId).entries.push(entry);
    for (const [clientId, rows] of Map.groupBy(allocations, (row) => row.clientId)) this.#bookOf(clientId).allocations = rows;
  }

  of(clientId: string): Ledger {
    return this.#bookOf(clientId);
  }

  addCharge(charge: Charge): void {
    this.#bookOf(charge.clientId).charges.push(charge);
    this.#planning.changes.money.charges.push(charge);
    this.#grown.add(charge.clientId);
  }

  addEntry(entry: LedgerEntry): void {
    this.#bookOf(entry.clientId).entries.push(entry);
    this.#planning.changes.money.ledgerEntries.push(entry);
    this.#grown.add(entry.clientId);
  }

  /** Negates a line that stands; `today` is the day of the correction. */
  reverse(line: Charge | LedgerEntry, today: string): void {
    const by = { id: this.#planning.newId(), reason: 'Corrected by an import', postedAt: this.#planning.now, postedBy: null };
    if ('feeCents' in line) this.addCharge(reverseCharge(line, by));
    else this.addEntry(reverseEntry(line, { ...by, entryDate: today }));
  }

  /** A line that was posted anew because its charge was: the id it has now. */
  move(entry: LedgerEntry, to: Charge, amounts: { amountCents: number; expectedDropCents: number }, today: string): void {
    const id = this.#planning.newId();
    this.reverse(entry, today);
    this.addEntry({ ...entry, ...amounts, id, chargeId: to.id, partOfId: entry.partOfId && this.currentIdOf(entry.partOfId), postedAt: this.#planning.now, postedBy: null });
    this.#movedTo.set(entry.id, id);
    const row = this.#planning.previous.findByRecord('payments.csv', entry.id);
    if (row !== undefined) this.#planning.changes.importRows.push({ file: 'payments.csv', rowKey: row.rowKey, rowHash: row.rowHash, recordId: id, importedFields: JSON.stringify(row.importedFields), importedAt: this.#planning.now });
  }

  currentIdOf(entryId: string): string {
    return this.#movedTo.get(entryId) ?? entryId;
  }

  /** The charge of this id, unless it was reversed. */
  findStandingCharge(clientId: string, id: string): Charge | undefined {
    return standing(this.#bookOf(clientId).charges).find((charge) => charge.id === id);
  }

  /** The lines that were posted for one row, unless they were reversed. */
  listStandingParts(clientId: string, id: string): LedgerEntry[] {
    return standing(this.#bookOf(clientId).entries).filter((entry) => entry.id === id || entry.partOfId === id);
  }

  /** Lays the client's money on charges: on the chosen ones first, where a row names them. */
  lay(clientId: string, chosen?: { entryId: string; chargeIds: string[] }): void {
    const book = this.#bookOf(clientId);
    const laid = layMoney(book, this.#planning.now, chosen);
    book.allocations = [...book.allocations, ...laid.map((row) => ({ ...row }))];
    this.#planning.changes.money.allocations.push(...laid);
  }

  /** After the last row: lays the money of every client whose ledger grew. */
  close(): void {
    for (const clientId of this.#grown) this.lay(clientId);
  }

  #bookOf(clientId: string): Book {
    const book = this.#books.get(clientId) ?? { charges: [], entries: [], allocations: [] };
    this.#books.set(clientId, book);
    return book;
  }
}
