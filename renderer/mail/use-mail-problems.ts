import { useLingui } from '@lingui/react/macro';
import type { TypedServer } from './typed-mail-server.ts';

/** What to mend before the mail server can be saved. */
export function useMailProblems(): (typed: TypedServer) => Partial<Record<keyof TypedServer, string>> {
  const { t } = useLingui();
  return ({ host, port, fromAddress, fromName }) => {
    const number = Number(port);
    return {
      ...(/^[a-z0-9.:-]+$/iu.test(host.trim()) ? {} : { host: t`Type the server’s name, like smtp.example.com.` }),
      ...(Number.isInteger(number) && number >= 1 && number <= 65_535 ? {} : { port: t`Type a number, most often 587 or 465.` }),
      ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(fromAddress.trim()) ? {} : { fromAddress: t`Type an email address, like desk@example.com.` }),
      ...(fromName.trim() ? {} : { fromName: t`Type a name, like Front desk.` }),
    };
  };
}
