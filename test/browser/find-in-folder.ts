import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which of these texts stand anywhere in a file of this folder, in UTF-8 or in UTF-16 as browsers keep it. */
export function findInFolder(folder: string, texts: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = new Set<string>();
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name));
    for (const text of texts) {
      if (bytes.includes(text, 0, 'utf8') || bytes.includes(text, 0, 'utf16le')) found.add(text);
    }
  }
  return [...found];
}
