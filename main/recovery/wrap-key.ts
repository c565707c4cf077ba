import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A store's key under a card's key. All hex. Tells nothing about either to who has only the file. */
export type WrappedKey = {
  salt: string;
  nonce: string;
  /** AES-256-GCM of the 32 bytes, then the 16-byte tag. */
  sealed: string;
  /** Recognises the card, also when the rest of the file is damaged. */
  proof: string;
};

const tagBytes = 16;

// The card's key has 130 random bits: a slow hash would add nothing.
export function wrapKey(storeKey: Buffer, cardKey: string, name: string): WrappedKey {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derive(cardKey, salt, 'wrap'), nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(storeKey), cipher.final(), cipher.getAuthTag()]);
  return { salt: salt.toString('hex'), nonce: nonce.toString('hex'), sealed: sealed.toString('hex'), proof: derive(cardKey, salt, 'proof').toString('hex') };
}

/** @returns undefined when the file is damaged although the card is right */
export function unwrapKey(wrapped: WrappedKey, cardKey: string, name: string): Buffer | undefined {
  const sealed = Buffer.from(wrapped.sealed, 'hex');
  try {
    const decipher = createDecipheriv('aes-256-gcm', derive(cardKey, Buffer.from(wrapped.salt, 'hex'), 'wrap'), Buffer.from(wrapped.nonce, 'hex'), { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch (cause) {
    if (cause instanceof Error) return undefined;
    throw cause;
  }
}

export function isCardOf({ salt, proof }: Pick<WrappedKey, 'salt' | 'proof'>, cardKey: string): boolean {
  const expected = Buffer.from(proof, 'hex');
  const given = derive(cardKey, Buffer.from(salt, 'hex'), 'proof');
  return expected.length === given.length && timingSafeEqual(given, expected);
}

function derive(cardKey: string, salt: Buffer, use: 'wrap' | 'proof'): Buffer {
  return Buffer.from(hkdfSync('sha256', cardKey, salt, `anteroom recovery card 1 ${use}`, 32));
}
