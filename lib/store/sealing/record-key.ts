const wrapping = 'AES-KW';
const sealing = { name: 'AES-GCM', length: 256 } as const;
/** OWASP's figure for PBKDF2 with SHA-256. */
export const passphraseIterations = 600_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** What stands in a key file: 256 bits of chance. */
export function createSecret(): Bytes {
  return crypto.getRandomValues(new Uint8Array(32));
}

export function wrappingKeyFrom(secret: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, wrapping, false, ['wrapKey', 'unwrapKey']);
}

/** Slow on purpose: so is everybody who guesses. */
export async function derivePassphraseKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const text = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(by, material, { name: wrapping, length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

/** A new key for the records; it leaves this file's hands only wrapped, or as text for the memory. */
export function createDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(sealing, true, ['encrypt', 'decrypt']);
}

export async function wrapDataKey(dataKey: CryptoKey, by: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.wrapKey('raw', dataKey, by, wrapping));
}

/** Rejects when `by` is not the key that wrapped it. `readable` only to wrap it anew. */
export function unwrapDataKey(wrapped: Bytes, by: CryptoKey, readable = false): Promise<CryptoKey> {
  return crypto.subtle.unwrapKey('raw', wrapped, by, wrapping, sealing, readable, ['encrypt', 'decrypt']);
}

export async function dataKeyToText(dataKey: CryptoKey): Promise<string> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', dataKey));
  return btoa(String.fromCharCode(...raw));
}

export async function dataKeyFromText(text: string, readable = false): Promise<CryptoKey> {
  const raw = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', raw, sealing, readable, ['encrypt', 'decrypt']);
}

/** The same key, which no script can read any more. */
export async function asUnreadable(dataKey: CryptoKey): Promise<CryptoKey> {
  const raw = await crypto.subtle.exportKey('raw', dataKey);
  return crypto.subtle.importKey('raw', raw, sealing, false, ['encrypt', 'decrypt']);
}
