/** The operating system's keychain, as far as Anteroom needs one. Text in, text out. */
export type Keychain = {
  /** @throws KeychainTrouble no answer in time, or an answer that is an error */
  find(account: string): Promise<string | undefined>;
  /** @returns true only when the secret was read back as it was given; a locked or silent keychain says false */
  keep(account: string, secret: string): Promise<boolean>;
  /** @returns false when nothing was forgotten */
  forget(account: string): Promise<boolean>;
};

/** Signal of a keychain that did not answer: a person may unlock it and try again. */
export class KeychainTrouble extends Error {}

/** The part of keytar that is used. */
export type Keytar = {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, secret: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
};

const service = 'Anteroom';
/** A stuck session bus answers after 50 s; the recovery screen is promised within 5. */
const answerWithinMs = 3_000;

/** An optional package: absent where its system library is, so neither types nor bundler may count on it. */
const keychainPackage: string = 'keytar';

/** @returns undefined where the package is absent; whether a keychain answers shows only when it is asked */
export async function findKeychain(): Promise<Keychain | undefined> {
  try {
    const { default: keytar }: { default: Keytar } = await import(keychainPackage);
    return keychainOver(keytar);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return undefined;
    throw cause;
  }
}

export function keychainOver(keytar: Keytar, withinMs = answerWithinMs): Keychain {
  const ask = async <T>(question: Promise<T>): Promise<T> => {
    // Its late answer is nobody's any more.
    question.catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new KeychainTrouble('no answer')), withinMs);
    });
    try {
      return await Promise.race([question, silence]);
    } catch (cause) {
      throw cause instanceof KeychainTrouble ? cause : new KeychainTrouble('refused', { cause });
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    find: async (account) => (await ask(keytar.getPassword(service, account))) ?? undefined,
    keep: async (account, secret) => {
      try {
        await ask(keytar.setPassword(service, account, secret));
        return (await ask(keytar.getPassword(service, account))) === secret;
      } catch (cause) {
        if (cause instanceof KeychainTrouble) return false;
        throw cause;
      }
    },
    forget: (account) => ask(keytar.deletePassword(service, account)),
  };
}
