import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** An absolute path from one that starts at the repository's folder. */
export const at = (...parts) => join(ROOT, ...parts);

/** Parsed JSON, or undefined where there is no such file or it isn't JSON (yet). */
export function readJson(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The script behind an installed command, e.g. `script('eslint')`: started by our Node, it needs no shell on any system. */
export function script(packageName, command = packageName) {
  const { bin } = readJson(at('node_modules', packageName, 'package.json'));
  return at('node_modules', packageName, typeof bin === 'string' ? bin : bin[command]);
}

/** Whether the module with this `import.meta` is the one Node was started with (Node 20 has no `import.meta.main`). */
export const isStarted = (meta) =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(meta.url);
