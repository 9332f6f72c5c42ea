const algorithm = 'AES-GCM';
const ivBytes = 12;

/** Where a sealed body belongs: it opens nowhere else, so that nobody can put one child's record into another's row. */
export interface SealedPlace {
  readonly table: string;
  /** The row's primary key. */
  readonly key: unknown;
}

/** AES-GCM under a fresh 96-bit IV, which stands before the ciphertext. `value` must survive JSON. */
export async function sealBody(
  key: CryptoKey,
  place: SealedPlace,
  value: Readonly<Record<string, unknown>>,
): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt({ name: algorithm, iv, additionalData: bind(place) }, key, text);
  const body = new Uint8Array(ivBytes + sealed.byteLength);
  body.set(iv);
  body.set(new Uint8Array(sealed), ivBytes);
  return body;
}

/** Rejects when the body was changed, moved from another row, or sealed under another key. */
export async function openBody(
  key: CryptoKey,
  place: SealedPlace,
  body: Uint8Array<ArrayBuffer>,
): Promise<Record<string, unknown>> {
  const iv = body.subarray(0, ivBytes);
  const sealed = body.subarray(ivBytes);
  const text = await crypto.subtle.decrypt({ name: algorithm, iv, additionalData: bind(place) }, key, sealed);
  return JSON.parse(new TextDecoder().decode(text)) as Record<string, unknown>;
}

function bind({ table, key }: SealedPlace): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([table, key]));
}
