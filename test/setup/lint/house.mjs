import { dirname } from 'node:path/posix';

/** Files of interfaces and plain views: what a room that implements them may know of the rooms above that need them. */
const PORT_FILES = [
  'lib/sync/targets/target.ts',
  'lib/sync/run/run-store.ts',
  'lib/facts/ports.ts',
  'lib/review/review-source.ts',
  'lib/review/review-store.ts',
  'lib/review/page-link.ts',
  'lib/review/views.ts',
  'lib/review/*-view.ts',
];

/**
 * The one-way house of lib/README.md as a table: which room may import which. A room is a folder or file; the longest match counts.
 * `uses` may be imported, `types` only by `import type`; `*` stands for any text. Everything may import its
 * own room. `says` tells where code that needs more belongs.
 */
export const ROOMS = {
  'lib/words': {
    uses: [],
    says: 'lib/words knows nothing but words; pass what a sentence needs as a value.',
  },
  'lib/conflict-words.ts': {
    uses: ['lib/words', 'lib/records'],
    says: 'it is a part of lib/error-words.ts.',
  },
  'lib/store-error-words.ts': {
    uses: ['lib/words', 'lib/failure-words.ts'],
    says: 'it is a part of lib/error-words.ts.',
  },
  'lib/failure-words.ts': {
    uses: ['lib/words'],
    says: 'it is what an entry of lib/error-words.ts is made of.',
  },
  'lib/facts-error-words.ts': {
    uses: ['lib/words', 'lib/failure-words.ts'],
    says: 'it is a part of lib/error-words.ts.',
  },
  'lib/email-error-words.ts': {
    uses: ['lib/words', 'lib/failure-words.ts'],
    says: 'it is a part of lib/error-words.ts.',
  },
  'lib/error-words.ts': {
    uses: [
      'lib/words',
      'lib/conflict-words.ts',
      'lib/email-error-words.ts',
      'lib/facts-error-words.ts',
      'lib/failure-words.ts',
      'lib/records',
      'lib/store-error-words.ts',
    ],
    says: 'an error is told in words and plain values; whoever throws it fills them in.',
  },
  'lib/wait-until.ts': {
    uses: [],
    says: 'it only compares moments; whoever asks passes the clock.',
  },
  'lib/errors.ts': {
    uses: ['lib/words', 'lib/error-words.ts', 'lib/records'],
    says: 'an error is a code and plain values; whoever throws it, in the room where it happens, fills them in.',
  },
  'lib/records': {
    uses: ['lib/words', 'lib/roster', 'lib/errors.ts', 'lib/wait-until.ts'],
    types: ['lib/sync', 'lib/tables'],
    says: 'lib/records holds nouns and what can be said of one of them by itself; what joins them belongs above.',
  },
  'lib/roster': {
    uses: [],
    packages: [/^punycode\//],
    says: 'lib/roster is pure and knows nothing else; take it as an argument, or put what joins both into lib/review or lib/session.',
  },
  'lib/sync': {
    uses: ['lib/words', 'lib/records', 'lib/roster', 'lib/errors.ts', 'lib/wait-until.ts'],
    says: 'lib/sync reaches the world through lib/sync/targets/target.ts; declare a port there and implement it in lib/facts, lib/store or lib/platform.',
  },
  'lib/search': {
    uses: ['lib/roster', 'lib/errors.ts'],
    says: 'lib/search only finds students in a roster it is given; what reads or shows belongs in lib/store or lib/session.',
  },
  'lib/tables': {
    uses: [],
    says: 'lib/tables reads tables and knows nobody in them; take what it must know as an argument, or put what joins both into lib/session.',
  },
  'lib/facts': outerRoom('lib/facts knows FACTS and nothing of our storage, browser or screens'),
  'lib/store': outerRoom('lib/store knows Dexie and nothing of FACTS, the browser or screens', {
    types: ['lib/facts'],
  }),
  'lib/platform': outerRoom('lib/platform knows the browser and nothing of FACTS, storage or screens', {
    uses: ['lib/platform/protocol'],
  }),
  'lib/platform/protocol': {
    uses: ['lib/words', 'lib/records', 'lib/roster', 'lib/errors.ts', 'lib/review/views.ts', 'lib/review/*-view.ts'],
    types: ['lib/sync'],
    says: 'lib/platform/protocol says what may be asked and answered; how it travels is said in lib/platform, what is answered in lib/review.',
  },
  'lib/review': {
    uses: [
      'lib/words',
      'lib/records',
      'lib/roster',
      'lib/sync',
      'lib/search',
      'lib/tables',
      'lib/errors.ts',
      'lib/wait-until.ts',
    ],
    types: ['lib/platform/protocol'],
    says: 'lib/review derives what every screen sees from the records; declare a port in lib/review/review-store.ts, or move what one screen alone needs into lib/session.',
  },
  'lib/session': {
    uses: [
      'lib/words',
      'lib/records',
      'lib/review',
      'lib/roster',
      'lib/sync',
      'lib/search',
      'lib/tables',
      'lib/facts/addresses.ts',
      'lib/errors.ts',
    ],
    says: 'lib/session sees interfaces only; declare a port in lib/review/review-source.ts, implement it in lib/facts, lib/store or lib/platform, and wire it in entrypoints.',
  },
  'components/shared': {
    uses: ['lib/words'],
    says: 'components/shared knows no domain; pass plain values and snippets as props, or move the component to components/review, duplicates, sync or settings.',
  },
  components: {
    uses: [
      'lib/words',
      'components/shared',
      'lib/session',
      'lib/review',
      'lib/records',
      'lib/roster',
      'lib/facts/addresses.ts',
      'lib/errors.ts',
    ],
    types: ['lib/sync', 'lib/tables'],
    says: 'components show what lib/session gives them; put the call into a controller in lib/session.',
  },
  entrypoints: {
    uses: ['lib', 'components', 'public'],
    says: 'entrypoints wire rooms of lib and components together.',
  },
};

/** A room that implements ports: the outside world on one side, domain words on the other. */
function outerRoom(knows, { uses = [], types = [] } = {}) {
  return {
    uses: ['lib/words', 'lib/records', 'lib/roster', 'lib/errors.ts', 'lib/wait-until.ts', ...PORT_FILES, ...uses],
    types: ['lib/sync', ...types],
    says: `${knows}; take it as an argument (a port), join both in lib/session, or wire them in entrypoints.`,
  };
}

/** Packages with a room of their own (`only`; nobody ships those without one), and where code that needs them belongs. */
export const PACKAGES = [
  {
    name: /^dexie/,
    only: ['lib/store'],
    says: 'only lib/store knows Dexie; add a method to a port and implement it there.',
  },
  {
    name: /^hucre/,
    only: ['lib/tables'],
    says: 'only lib/tables knows workbooks; use read-workbook.ts or write-workbook.ts.',
  },
  { name: /^fuse\.js/, only: ['lib/search'], says: 'only lib/search knows fuse.js; use its interface.' },
  {
    name: /^(wxt\/browser|@wxt-dev\/browser|webextension-polyfill)/,
    only: ['lib/platform', 'entrypoints'],
    says: 'browser.* belongs in lib/platform behind a port, or in entrypoints.',
  },
  {
    name: /^(svelte|@tanstack\/svelte|svelte-sonner)/,
    only: ['lib/session', 'components', 'entrypoints'],
    says: 'Svelte belongs in components, its state in lib/session.',
  },
  {
    name: /^zod(\/v4)?$/,
    only: [],
    says: "what ships uses zod/mini (a third of the size, no Function() probe): import * as z from 'zod/mini'.",
  },
  { name: /^node:/, only: [], says: 'what ships runs in a browser; code for Node belongs in test/.' },
];

const inside = (path, room) =>
  room.includes('*')
    ? path.startsWith(room.split('*')[0]) && path.endsWith(room.split('*')[1])
    : path === room || path.startsWith(`${room}/`);

const SHIPPED = /^(lib|components|entrypoints)\//;

/** The room of a path from the repository's folder, e.g. "lib/roster" for "lib/roster/student.ts"; undefined for tests and the like. */
export function roomOf(path) {
  return Object.keys(ROOMS)
    .filter((room) => inside(path, room))
    .sort((a, b) => b.length - a.length)[0];
}

/** Why `from` must not import the file `to` (paths from the repository's folder), or undefined if it may. */
export function whyNotFile(from, to, { typeOnly }) {
  const room = roomOf(from);
  if (!room)
    return SHIPPED.test(from)
      ? `${dirname(from)} is no room of the house: use one of those, or add it to test/setup/lint/house.mjs and lib/README.md.`
      : undefined;
  if (roomOf(to) === room) return undefined;
  if (inside(to, 'test'))
    return `${room} must not import ${to}: what ships never imports test/; move what both need into lib.`;
  const { uses, types = [], says } = ROOMS[room];
  const allows = (list) => list.some((other) => inside(to, other));
  if (allows(uses) || (typeOnly && allows(types))) return undefined;
  const hint = allows(types) ? ` (its types are fine: import type)` : '';
  return `${room} must not import ${to}${hint}: ${says}`;
}

/** Why `from` must not import a package, or undefined if it may. */
export function whyNotPackage(from, name) {
  const room = roomOf(from);
  if (!room) return undefined;
  const owned = PACKAGES.find((owner) => owner.name.test(name));
  if (owned && !owned.only.some((other) => inside(room, other)))
    return `${room} must not import ${name}: ${owned.says}`;
  if (!(ROOMS[room].packages?.some((allowed) => allowed.test(name)) ?? true))
    return `${room} must not import ${name}: ${ROOMS[room].says}`;
  return undefined;
}
