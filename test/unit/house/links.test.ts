import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './lint-snippet.ts';
import { projectFiles } from './project-files.ts';

const markup = projectFiles
  .filter((path) => /^(components|entrypoints)\/.*\.svelte$/.test(path))
  .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
const links = markup.flatMap(([path, text]) => [...text.matchAll(/<a\b[^]*?>/g)].map(([tag]) => [path, tag] as const));

test('a link out of Sync Review opens a tab of its own, which is not told where it was clicked', () => {
  const out = links.filter(([, tag]) => /target="_blank"|href="https?:/.test(tag));
  expect(out.length).toBeGreaterThan(5);
  expect(out.filter(([, tag]) => !tag.includes('target="_blank"') || !tag.includes('rel="noreferrer"'))).toEqual([]);
});

test('addresses that stand in the markup are those that the security page names', () => {
  const hosts = links.flatMap(([, tag]) => /href="https?:\/\/([^/"]+)/.exec(tag)?.[1] ?? []);
  expect([...new Set(hosts)]).toEqual(['developers.factsmgt.com']);
});
