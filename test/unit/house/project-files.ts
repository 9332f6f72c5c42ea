import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lint-snippet.ts';

/** Every file of the project (in git, or new and not ignored), as paths from the repository's folder. */
export const projectFiles = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)));

/** The distinct names of the files or folders directly in a folder (`''` is the repository's own). */
export function entriesOf(folder: string): string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const inside = projectFiles.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  return [...new Set(inside.map((path) => path.split('/')[0] ?? path))].sort();
}
