import type { PaperSettings } from '#db/queries/paper-settings.ts';
import type { Services } from '#main/api/services.ts';
import type { PaperLooks, StatementMessages } from '#main/contract/paper-settings.ts';

const silent = { en: null, es: null };
const noMessages: StatementMessages = { current: silent, over30: silent, over60: silent, over90: silent };

export function lookOf({ store }: Services): PaperLooks {
  return readLooks(store.paperSettings.read());
}

export function readLooks({ statementMessages, logo, ...rest }: PaperSettings): PaperLooks {
  return { ...rest, logo: logo === null ? null : logo.toString('base64'), messages: { ...noMessages, ...(JSON.parse(statementMessages) as Partial<StatementMessages>) } };
}

export function storeLooks({ messages, logo, ...rest }: PaperLooks): PaperSettings {
  return { ...rest, logo: logo === null ? null : Buffer.from(logo, 'base64'), statementMessages: JSON.stringify(messages) };
}
