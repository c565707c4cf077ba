import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 64 MiB, t=3, p=1; at most two at once so that sign-ins never starve the desk. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const atOnce = 2;

/** Verified when nobody has the username, so that an unknown name costs the same time. */
const nobody = '$argon2id$v=19$m=65536,t=3,p=1$YW50ZXJvb20tbm9ib2R5IQ$ZZ4T0kR4kQ0i4f9fT2C7yq0J4mE6b3mV9QmLr5r8e1A';

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
