import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What the processor does with one question. `drops_before`: the line breaks and nothing was done. `drops_after`, `fails_after`,
 * `garbles_after`: it is done and the answer gets lost. `slow`: done at once, answered after `setSlowMs`, or never.
 */
export type ProcessorMood = 'answers' | 'drops_before' | 'drops_after' | 'fails_before' | 'fails_after' | 'garbles_after' | 'slow' | 'busy' | 'wrong_key';

type Page = { id: string; created: number; reference: string; mode: string; amount: number; status: 'open' | 'complete' | 'expired'; intent?: string; method?: string; customer: string | null };
type Charge = { id: string; created: number; customer?: string | null; reference: string; amount: number; received: number; status: string; method: string | null; decline?: string };
type Refund = { id: string; created: number; reference: string; charge: string; amount: number };
type Answered = { status: number; body: unknown };

export type TestProcessor = Awaited<ReturnType<typeof startProcessor>>;

/** An HTTP stand-in for Stripe on loopback that keeps books of its own and misbehaves on demand. */
export async function startProcessor(port = 0) {
  const pages = new Map<string, Page>();
  const charges = new Map<string, Charge>();
  const refunds = new Map<string, Refund>();
  const answeredKeys = new Map<string, { asked: string; answered: Answered }>();
  const received: string[] = [];
  const asked: string[] = [];
  const disputed: string[] = [];
  const overrides = new Map<string, Record<string, unknown>[]>();
  let moodOf: (question: string) => ProcessorMood = () => 'answers';
  let slowMs: number | undefined;
  let decline: string | undefined;
  let count = 0;
  let seconds = Date.parse('2026-11-24T19:07:00Z') / 1_000;
  const name = (kind: string): string => `${kind}_test_${(count += 1)}`;

  const showPage = (page: Page) => {
    const card = { id: page.method, card: { brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2031 } };
    const shown = {
      id: page.id, created: page.created, metadata: { reference: page.reference }, object: 'checkout.session', mode: page.mode, status: page.status, url: page.status === 'open' ? `https://checkout.example.com/${page.id}` : null, client_reference_id: page.reference, customer: page.customer,
      amount_total: page.amount, currency: 'usd', payment_status: page.status === 'complete' ? 'paid' : 'unpaid', payment_intent: page.intent ? showCharge(charges.get(page.intent)) : null,
      setup_intent: page.method ? { id: 'seti_1', payment_method: card } : null,
    };
    return { ...shown, ...overrides.get(page.id)?.shift() };
  };
  const showCharge = (charge: Charge | undefined) => charge && {
    id: charge.id, created: charge.created, customer: charge.customer ?? null, payment_method: charge.method, object: 'payment_intent', amount: charge.amount, amount_received: charge.received, currency: 'usd', status: charge.status, metadata: { reference: charge.reference },
    last_payment_error: charge.decline ? { code: 'card_declined', decline_code: charge.decline } : null,
    latest_charge: charge.received > 0 ? { id: `ch_${charge.id}`, payment_method_details: { card: { brand: 'visa', last4: '4242' } } } : null,
    ...overrides.get(charge.id)?.shift(),
  };
  const showRefund = (refund: Refund) => ({ id: refund.id, created: refund.created, object: 'refund', amount: refund.amount, status: 'succeeded', payment_intent: refund.charge, metadata: { reference: refund.reference } });
  const missing: Answered = { status: 404, body: { error: { type: 'invalid_request_error', message: 'No such object' } } };
  const wrong: Answered = { status: 400, body: { error: { type: 'invalid_request_error', message: 'Not in this state' } } };
  const list = (data: unknown[]): Answered => ({ status: 200, body: { object: 'list', data, has_more: false, url: '/v1' } });

  const openPage = (form: URLSearchParams): Answered => {
    const page: Page = { id: name('cs'), created: seconds, reference: form.get('client_reference_id') ?? '', mode: form.get('mode') ?? '', amount: Number(form.get('line_items[0][price_data][unit_amount]') ?? 0), status: 'open', customer: form.get('customer') };
    pages.set(page.id, page);
    return { status: 200, body: showPage(page) };
  };
  const confirm = (charge: Charge): Answered => {
    if (charge.status === 'succeeded' || charge.status === 'canceled') return wrong;
    if (decline) {
      Object.assign(charge, { status: 'requires_payment_method', decline });
      return { status: 402, body: { error: { type: 'card_error', code: 'card_declined', decline_code: decline, message: 'Declined' } } };
    }
    Object.assign(charge, { status: 'succeeded', received: charge.amount });
    return { status: 200, body: showCharge(charge) };
  };
  const cancel = (charge: Charge): Answered => {
    if (charge.status === 'succeeded') return wrong;
    charge.status = 'canceled';
    return { status: 200, body: showCharge(charge) };
  };
  const refund = (form: URLSearchParams): Answered => {
    const charge = charges.get(form.get('payment_intent') ?? '');
    const amount = Number(form.get('amount'));
    if (!charge) return missing;
    const before = [...refunds.values()].reduce((sum, one) => (one.charge === charge.id ? sum + one.amount : sum), 0);
    if (before + amount > charge.received) return wrong;
    const made: Refund = { id: name('re'), created: seconds, reference: form.get('metadata[reference]') ?? '', charge: charge.id, amount };
    refunds.set(made.id, made);
    return { status: 200, body: showRefund(made) };
  };

  /** Newest first. */
  const since = <T extends { created: number }>(things: Map<string, T>, query: URLSearchParams): T[] => [...things.values()].reverse().filter(({ created }) => created >= Number(query.get('created[gte]') ?? 0));
  const work = (method: string, path: string, query: URLSearchParams, form: URLSearchParams): Answered => {
    const [kind = '', first = '', second = '', third = ''] = path.replace('/v1/', '').split('/');
    if (kind === 'checkout') {
      const page = pages.get(second);
      if (method === 'POST' && second === '') return openPage(form);
      if (second === '') return list(since(pages, query).filter(({ status }) => status === (query.get('status') ?? status)).map(showPage));
      if (!page) return missing;
      if (third !== 'expire') return { status: 200, body: showPage(page) };
      if (page.status !== 'open') return wrong;
      page.status = 'expired';
      return { status: 200, body: showPage(page) };
    }
    if (kind === 'customers') return { status: 200, body: { id: name('cus'), object: 'customer' } };
    if (kind === 'payment_intents') {
      const charge = charges.get(first);
      if (method === 'POST' && first === '') {
        const made: Charge = { id: name('pi'), created: seconds, customer: form.get('customer'), reference: form.get('metadata[reference]') ?? '', amount: Number(form.get('amount')), received: 0, status: 'requires_confirmation', method: form.get('payment_method') };
        charges.set(made.id, made);
        return { status: 200, body: showCharge(made) };
      }
      if (first === '') return list(since(charges, query).map(showCharge));
      if (!charge) return missing;
      return second === 'confirm' ? confirm(charge) : second === 'cancel' ? cancel(charge) : { status: 200, body: showCharge(charge) };
    }
    if (kind === 'refunds') return method === 'POST' ? refund(form) : list(since(refunds, query).filter((one) => one.charge === (query.get('payment_intent') ?? one.charge)).map(showRefund));
    if (kind === 'payment_methods') return { status: 200, body: { id: first, object: 'payment_method' } };
    return kind === 'disputes' ? list(disputed.map((charge) => ({ id: `dp_${charge}`, payment_intent: charge }))) : missing;
  };

  /** The same key gets the first answer again, and is refused for another question. */
  const answerOnce = (key: string | undefined, question: string, answer: () => Answered): Answered => {
    const known = key === undefined ? undefined : answeredKeys.get(key);
    if (known) return known.asked === question ? known.answered : { status: 400, body: { error: { type: 'idempotency_error', message: 'Other parameters' } } };
    const answered = answer();
    if (key !== undefined) answeredKeys.set(key, { asked: question, answered });
    return answered;
  };

  const server = createServer((request, response) => void serve(request, response));
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const piece of request) body += String(piece);
    received.push(`${request.method} ${request.url}\n${JSON.stringify(request.rawHeaders)}\n${decodeURIComponent(body.replaceAll('+', ' '))}`);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    const question = `${request.method} ${pathname}`;
    asked.push(question);
    const mood = moodOf(question);
    const say = ({ status, body: answer }: Answered): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    };
    if (mood === 'drops_before') return void request.socket.destroy();
    if (mood === 'fails_before') return say({ status: 500, body: { error: { type: 'api_error', message: 'broken' } } });
    if (mood === 'busy') return say({ status: 429, body: { error: { type: 'invalid_request_error', code: 'rate_limit', message: 'later' } } });
    if (mood === 'wrong_key') return say({ status: 401, body: { error: { type: 'invalid_request_error', message: 'key' } } });
    const key = request.headers['idempotency-key'];
    const answered = answerOnce(typeof key === 'string' ? key : undefined, `${question} ${body}`, () => work(request.method ?? '', pathname, searchParams, new URLSearchParams(body)));
    if (mood === 'drops_after') return void request.socket.destroy();
    if (mood === 'fails_after') return say({ status: 500, body: { error: { type: 'api_error', message: 'broken' } } });
    if (mood === 'garbles_after') return void response.end('<html>proxy</html>');
    if (mood === 'slow') await (slowMs === undefined ? once(response, 'close') : new Promise((done) => setTimeout(done, slowMs)));
    if (!response.destroyed) say(answered);
  };
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const found = (server.address() as AddressInfo).port;
  return {
    port: found, address: `http://127.0.0.1:${found}`, received, asked, pages, charges, refunds, disputed,
    setMood: (next: (question: string) => ProcessorMood) => void (moodOf = next),
    /** The processor's own clock, UTC epoch ms. */
    setNow: (now: number) => void (seconds = Math.floor(now / 1_000)),
    setSlowMs: (ms: number) => void (slowMs = ms),
    /** Every charge from now on is declined for this reason; undefined = none. */
    setDecline: (reason: string | undefined) => void (decline = reason),
    /** The next answers about this thing say otherwise than its books. */
    lieAbout: (ref: string, ...saying: Record<string, unknown>[]) => void overrides.set(ref, saying),
    /** What a person with a phone does. @returns whether the page could still be used */
    payOnPhone: (reference: string): boolean => {
      const page = [...pages.values()].find((one) => one.reference === reference);
      if (page?.status !== 'open') return false;
      page.status = 'complete';
      if (page.mode === 'setup') return (page.method = name('pm')) !== '';
      const charge: Charge = { id: name('pi'), created: seconds, reference, amount: page.amount, received: page.amount, status: 'succeeded', method: null };
      charges.set(charge.id, charge);
      page.intent = charge.id;
      return true;
    },
    /** Money in hand, by the processor's own books. */
    sumTaken: () => [...charges.values()].reduce((sum, { received: cents }) => sum + cents, 0) - [...refunds.values()].reduce((sum, { amount }) => sum + amount, 0),
    close: () => new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}
