import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Entries } from '../../../lib/platform/protocol/entry.ts';
import { protocol } from '../../../lib/platform/protocol/protocol.ts';
import { root } from './lint-snippet.ts';
import { projectFiles } from './project-files.ts';

const shipped = projectFiles.filter((path) => /^(lib|components|entrypoints)\/.*\.(ts|svelte)$/.test(path));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const channels = Object.entries(protocol) as [keyof typeof protocol, Entries][];

/** Where each channel's questions are answered; that none is missing there is the compiler's to say (`Api`). */
const answered: Readonly<Record<keyof typeof protocol, readonly string[]>> = {
  panel: [
    'lib/platform/panel-handlers.ts',
    'lib/review/direct-review-source.ts',
    'lib/platform/page-hub.ts',
    'lib/platform/drafts.ts',
  ],
  badges: ['lib/platform/badge-handlers.ts'],
  reviewTab: ['entrypoints/background/answer-messages.ts'],
  contentScript: ['entrypoints/background/answer-messages.ts'],
  page: ['entrypoints/facts.content/index.ts'],
};

test.each(channels)('%s: every entry says who may ask and which way, and is answered somewhere', (channel, entries) => {
  const texts = answered[channel].map(read);
  for (const [name, { direction, callableFrom, question, answer }] of Object.entries(entries)) {
    expect(callableFrom).toBe(direction === 'Page → Background' ? 'content-script' : 'extension');
    expect(typeof question.safeParse).toBe('function');
    expect(typeof answer.safeParse).toBe('function');
    expect(
      texts.filter((text) => new RegExp(`\\b${name}\\b`).test(text)),
      name,
    ).not.toEqual([]);
  }
});

test('what a content script may ask is the page’s place, the layout, the language and badges: nothing of a student but a code', () => {
  const fromPages = channels.flatMap(([, entries]) =>
    Object.entries(entries).flatMap(([name, { callableFrom }]) => (callableFrom === 'content-script' ? [name] : [])),
  );
  expect(fromPages).toEqual(['watchBadges', 'askBadges', 'openStudent', 'pageChanged', 'getLayout', 'getLanguage']);
});

/** The only files that send to another context of the extension, or hear from one; threads are a file's own and named besides. */
const travels: readonly (readonly [what: RegExp, files: readonly string[]])[] = [
  [
    /\bsendMessage\b/,
    ['entrypoints/facts.content/index.ts', 'lib/platform/page-hub.ts', 'lib/platform/worker-client.ts'],
  ],
  [/\bruntime\.connect\b/, ['lib/platform/port-client.ts']],
  [/\bonConnect\b/, ['entrypoints/background/serve-ports.ts']],
  [/\bruntime\.onMessage\b/, ['entrypoints/background/index.ts', 'entrypoints/facts.content/index.ts']],
  [/\bport\.onMessage\b/, ['lib/platform/port-client.ts', 'lib/platform/port-server.ts']],
  [/\bport\??\.postMessage\b/, ['lib/platform/port-client.ts', 'lib/platform/port-server.ts']],
  [/\bonMessageExternal\b|\bonConnectExternal\b|\bonUserScriptMessage\b/, []],
];

test.each(travels)('nothing travels past the protocol: %s stands only where it is sent and heard', (what, files) => {
  expect(shipped.filter((path) => what.test(read(path))).toSorted()).toEqual(files);
});

test('what sends and hears asks by the protocol’s entries', () => {
  for (const path of new Set(travels.flatMap(([, files]) => files)))
    expect(read(path), path).toMatch(/protocol\.\w+|Entries\b/);
});
