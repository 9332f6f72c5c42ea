import { join } from 'node:path';
import { ESLint } from 'eslint';
import { root } from './lint-snippet.ts';

/** The rules that complain when `code` stands in place of an existing file, type information included. */
export async function lintTyped(path: string, code: string): Promise<(string | null)[]> {
  const [result] = await new ESLint({ cwd: root }).lintText(code, { filePath: join(root, path) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}
