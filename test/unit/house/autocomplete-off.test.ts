import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './lint-snippet.ts';
import { projectFiles } from './project-files.ts';

const screens = projectFiles.filter((path) => /^(components|entrypoints)\/.*\.svelte$/.test(path));

test('no field of ours is kept by the browser with its sessions: each one says so', () => {
  const fields = screens.flatMap((path) =>
    [
      ...readFileSync(join(root, path), 'utf8').matchAll(
        /<(?:input|textarea|select)\s[^]*?(?:\/>|<\/(?:textarea|select)>)/g,
      ),
    ].map(([markup]) => ({ path, markup })),
  );
  expect(fields.length).toBeGreaterThan(8);
  expect(fields.filter(({ markup }) => !markup.includes('autocomplete="off"')).map(({ path }) => path)).toEqual([]);
});
