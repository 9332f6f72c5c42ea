import { ensureInstalled } from './install.mjs';
import { at } from './project.mjs';
import { run } from './run.mjs';

/**
 * Runs one of the project's TypeScript programs with the arguments this command was given, and resolves to its exit code.
 * @param {string} file from the repository's folder
 * @param {{ before?: (node: string) => Promise<Record<string, string>> }} options `before` returns extra environment variables
 */
export async function start(file, { before = async () => ({}) } = {}) {
  const node = await ensureInstalled();
  const env = await before(node);
  return run(node, [at(file), ...process.argv.slice(2)], { env });
}
