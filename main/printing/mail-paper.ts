import { queueMail } from '#main/api/queue-mail.ts';
import { refusal } from '#main/api/refuse.ts';
import type { PaperRequest } from '#main/contract/printing.ts';
import { withIdentity } from '#main/papers/draw-paper.ts';
import type { PaperWish } from '#main/papers/paper-facts.ts';
import { keepPaper } from './issue-paper.ts';
import { prepareForClient, type PaperContext } from './paper-call.ts';
import { requireFew } from './print-plain-paper.ts';

/**
 * Decision 10: a file to the client's own address, which opens with a password that the client chose and that is kept nowhere.
 * @throws NO_EMAIL there is no address to write to
 * @throws TRY_LATER it was asked for too often
 */
export async function mailPaper(context: PaperContext, request: PaperRequest, wish: PaperWish, password: string): Promise<{ to: string }> {
  const { services, record } = context;
  // A file is a page, whatever a printer would take.
  const page: PaperRequest = request.kind === 'receipt' ? { ...request, paper: 'letter' } : request;
  const { clientId, drawing } = prepareForClient(context, page, wish);
  const to = services.store.clients.find(clientId)?.email;
  if (!to) throw refusal('NO_EMAIL');
  requireFew(services, `papers mail:${clientId}`);
  const paper = await keepPaper({ services, record, clientId, staffId: null }, drawing, wish);
  const attachment = await services.press.draw(withIdentity(drawing, { number: paper.number }), { ...wish, password });
  record.commit((changed) => {
    queueMail(services, { kind: 'paper', to, language: wish.language, clientId, attachment });
    changed('mail_messages', paper.id);
  });
  services.changes.publish('mail');
  return { to };
}
