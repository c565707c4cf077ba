import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 64 MiB, t=3, p=1; at most two at once so that sign-ins never starve the desk. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const atOnce = 2;

/** Verified when nobody has the username, so that an unknown name costs the same time. */
const nobody = '$argon2id$v=19$m=65536,t=3,p=1$Fn4+tpQsJvRFhEp5Tz5FVg$3A1UDZ4fT2aYYTJGr0gzNwKO+jpy1brFQ8ZgB9xUAts';

export type Passwords = {
  hash(password: string): Promise<string>;
  /** Null hash = nobody: false, after the same work. */
  verify(hashed: string | null, password: string): Promise<boolean>;
};

export function argonPasswords(): Passwords {
  const queue = limitConcurrency(atOnce);
  return {
    hash: (password) => queue(() => hash(password.normalize('NFC'), cost)),
    verify: async (hashed, password) => (await queue(() => verify(hashed ?? nobody, password.normalize('NFC')))) && hashed !== null,
  };
}

function limitConcurrency(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
