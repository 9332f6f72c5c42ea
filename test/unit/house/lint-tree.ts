import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root } from './lint-snippet.ts';

/** What lint says of a small tree of files (path → code), written to a temporary folder, as "path rule: message" lines. */
export async function lintTree(
  after: (cleanUp: () => Promise<void>) => void,
  files: Record<string, string>,
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sync-review-lint-'));
  after(() => rm(folder, { recursive: true }));
  for (const [path, code] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), code);
  }
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: join(root, 'eslint.config.js'),
    overrideConfig: [tseslint.configs.disableTypeChecked],
  });
  const results = await eslint.lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => `${relative(folder, filePath)} ${ruleId}: ${message}`),
  );
}
