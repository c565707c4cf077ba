/**
 * A card processor, as far as Anteroom needs one. It learns an opaque reference, an amount in US cents, a neutral text and a
 * language; never a name, a service, a diagnosis or one of our client ids. No call throws for what the processor does.
 * A card reader at the desk will be one more way to bring a prepared charge to its end.
 */
export type CardProcessor = {
  /** A page for the payer's own phone. Asked again with the same reference it is the same page. */
  openPage(ask: PageAsk): Promise<Answer<{ ref: string; url: string }>>;
  readPage(ref: string): Promise<Answer<PageState>>;
  /** Nobody can pay on it any more, unless somebody has: the state tells. */
  endPage(ref: string): Promise<Answer<PageState>>;
  /** Of a page whose opening was not answered: it exists, or it does not as far as the processor knows now. */
  findPage(reference: string): Promise<Answer<{ ref: string } | undefined>>;

  /** Moves no money: gives the charge a name, so that it can be asked for whatever happens next. */
  prepareCharge(ask: ChargeAsk): Promise<Answer<{ ref: string }>>;
  /** The one call that takes money. */
  takeCharge(ref: string): Promise<Answer<ChargeState>>;
  readCharge(ref: string): Promise<Answer<ChargeState>>;
  /** It takes no money any more, unless it has: the state tells. */
  endCharge(ref: string): Promise<Answer<ChargeState>>;
  findCharge(reference: string): Promise<Answer<{ ref: string } | undefined>>;

  /** Asked again with the same reference within a day it is the same refund. */
  refund(ask: { reference: string; chargeRef: string; amountCents: number }): Promise<Answer<RefundState>>;
  findRefund(ask: { reference: string; chargeRef: string }): Promise<Answer<RefundState | undefined>>;

  /** Everything that bears a reference and was begun since then (UTC epoch ms), open pages before what was paid: for after a restore. */
  listSince(since: number): Promise<Answer<readonly BegunThing[]>>;

  forgetCard(cardRef: string): Promise<Answer<undefined>>;
  /** The charges whose payer's bank asks the money back, newest first. */
  listDisputed(): Promise<Answer<readonly string[]>>;
  /** Asks something that moves nothing. */
  test(): Promise<Answer<undefined>>;
};

export type PageAsk = {
  reference: string;
  /** A page for putting a card on file takes no money. */
  purpose: 'payment' | 'add_card';
  amountCents: number;
  descriptor: string;
  language: 'en' | 'es';
  /** UTC epoch ms after which the processor itself ends it, should we be gone; at least half an hour ahead. */
  endsAt: number;
  /** Where the phone goes afterwards; null = the processor's own choice. */
  afterAddress: string | null;
};
export type ChargeAsk = { reference: string; amountCents: number; cardRef: string; descriptor: string };

/**
 * - not_done: certain that the processor did nothing
 * - refused: it did nothing and will not: our key, its rights, what was asked, or there is no such thing
 * - unknown: asked, and no answer that tells
 */
export type Answer<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'not_done'; readonly why: 'unreachable' | 'busy' }
  | { readonly kind: 'refused'; readonly why: 'key' | 'rights' | 'request' | 'missing' }
  | { readonly kind: 'unknown' };

export type TakenMoney = { readonly chargeRef: string; readonly amountCents: number; /** Lower case, `usd`. */ readonly currency: string; readonly brand: string | null; readonly last4: string | null };
export type KeptCard = { readonly ref: string; readonly brand: string; readonly last4: string; readonly expMonth: number; readonly expYear: number };
export type Decline = 'declined' | 'no_funds' | 'card_expired' | 'needs_phone' | 'try_later';

export type PageState =
  | { readonly state: 'open' | 'working' | 'ended' }
  | { readonly state: 'declined'; readonly why: Decline }
  | ({ readonly state: 'paid' } & TakenMoney)
  | { readonly state: 'card_added'; readonly card: KeptCard };
export type ChargeState =
  | { readonly state: 'unconfirmed' | 'working' | 'authorised' | 'ended' }
  | { readonly state: 'declined'; readonly why: Decline }
  | ({ readonly state: 'paid' } & TakenMoney);
export type RefundState = { readonly state: 'working' | 'refunded' | 'failed'; readonly ref: string; readonly amountCents: number };

/** @property begunAt UTC epoch ms */
export type BegunThing = { readonly reference: string; readonly ref: string; readonly begunAt: number } & (
  | { /** Somebody could still pay on it. */ readonly kind: 'page' }
  | { readonly kind: 'charge'; readonly cardRef: string | null; readonly state: ChargeState }
  | { readonly kind: 'refund'; readonly chargeRef: string; readonly state: RefundState }
);
