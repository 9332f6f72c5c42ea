import type { KeyMemory } from '../records/vault.ts';
import { dataKeyFromText, dataKeyToText } from './sealing/record-key.ts';

/** The opened keys, as the memory holds them: `id key`, one a line. More than one only while the key is being changed. */
export async function readOpenKeys(memory: Pick<KeyMemory, 'read'>): Promise<ReadonlyMap<string, CryptoKey>> {
  const lines = ((await memory.read()) ?? '').split('\n').filter((line) => line !== '');
  const pairs = lines.map(async (line): Promise<[string, CryptoKey]> => {
    const [keyId = '', text = ''] = line.split(' ');
    return [keyId, await dataKeyFromText(text, true)];
  });
  return new Map(await Promise.all(pairs));
}

export async function writeOpenKeys(
  memory: Pick<KeyMemory, 'write'>,
  keys: readonly (readonly [keyId: string, key: CryptoKey])[],
): Promise<void> {
  const lines = await Promise.all(keys.map(async ([keyId, key]) => `${keyId} ${await dataKeyToText(key)}`));
  await memory.write(lines.join('\n'));
}
