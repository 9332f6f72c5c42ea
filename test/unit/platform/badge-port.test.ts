import { describe, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { inFrames, badgesToPage, maxIdsPerPage, pageToBadges } from '../../../lib/platform/badge-frames.ts';
import { serveBadges } from '../../../lib/platform/badge-server.ts';
import type { BadgeCode, BadgeOf } from '../../../lib/review/badges/badge-view.ts';
import { Watched } from '../../component/gallery/watched.ts';

type Port = Browser.runtime.Port;

function openPort(badges: Map<number, BadgeCode>, { chosen = true, known = true } = {}) {
  const sent: unknown[] = [];
  const opened: number[] = [];
  let hear: (message: unknown) => void = () => {};
  let end: () => void = () => {};
  const port = {
    postMessage: (frame: unknown) => sent.push(frame),
    onMessage: { addListener: (listener: typeof hear) => (hear = listener) },
    onDisconnect: { addListener: (listener: typeof end) => (end = listener) },
  } as unknown as Port;
  const on = new Watched(chosen);
  const look = (): BadgeOf => (id) => badges.get(id) ?? null;
  const school = new Watched<BadgeOf | null>(known ? look() : null);
  serveBadges(port, { watchBadges: school.watch, watchChosen: on.watch, open: (id) => opened.push(id) });
  return { sent, opened, on, school, look, hear: (message: unknown) => hear(message), end: () => end() };
}

describe('the worker tells a page', () => {
  test('the codes of those whom it asked about, nobody else, and again only what changed', () => {
    const badges = new Map<number, BadgeCode>([
      [1, 'missing-email'],
      [2, 'skipped'],
      [3, 'duplicate-email'],
    ]);
    const page = openPort(badges);
    page.hear({ kind: 'ask', studentIds: [1, 2, 9] });
    expect(page.sent).toEqual([
      { kind: 'switch', on: true },
      {
        kind: 'badges',
        badges: [
          [1, 'missing-email'],
          [2, 'skipped'],
          [9, null],
        ],
      },
    ]);
    badges.delete(1);
    badges.set(3, 'skipped');
    page.school.set(page.look());
    expect(page.sent.slice(2)).toEqual([{ kind: 'badges', badges: [[1, null]] }]);
    page.end();
    badges.set(2, 'missing-email');
    page.school.set(page.look());
    expect(page.sent).toHaveLength(3);
  });

  test('that badges are off before anything of the school is known, as while locked', () => {
    const sent: unknown[] = [];
    const port = {
      postMessage: (frame: unknown) => sent.push(frame),
      onMessage: { addListener: () => {} },
      onDisconnect: { addListener: () => {} },
    } as unknown as Port;
    const on = new Watched(false);
    serveBadges(port, { watchBadges: () => () => {}, watchChosen: on.watch, open: () => {} });
    on.set(true);
    expect(sent).toEqual([{ kind: 'switch', on: false }]);
  });

  test('nothing while badges are off or nobody is known, and asks anew after that', () => {
    const page = openPort(new Map([[1, 'missing-email']]), { chosen: false });
    page.hear({ kind: 'ask', studentIds: [1] });
    expect(page.sent).toEqual([{ kind: 'switch', on: false }]);
    page.on.set(true);
    expect(page.sent.at(-1)).toEqual({ kind: 'switch', on: true });
    page.hear({ kind: 'ask', studentIds: [1] });
    expect(page.sent.at(-1)).toEqual({ kind: 'badges', badges: [[1, 'missing-email']] });
    page.school.set(null);
    expect(page.sent.at(-1)).toEqual({ kind: 'switch', on: false });

    const empty = openPort(new Map(), { known: false });
    expect(empty.sent).toEqual([{ kind: 'switch', on: false }]);
  });

  test('no more than a page can need, in frames that its own check accepts', () => {
    const ids = Array.from({ length: maxIdsPerPage + 700 }, (_, place) => place + 1);
    const page = openPort(new Map(ids.map((id) => [id, 'skipped'])));
    for (const studentIds of inFrames(ids)) page.hear({ kind: 'ask', studentIds });
    const frames = page.sent.map((frame) => badgesToPage.parse(frame));
    const told = frames.flatMap((frame) => (frame.kind === 'badges' ? frame.badges : []));
    expect(told).toHaveLength(maxIdsPerPage);
  });

  test('a click on a badge opens that student', () => {
    const page = openPort(new Map());
    page.hear({ kind: 'open', studentId: 5 });
    page.hear({ kind: 'open', studentId: Number.MAX_SAFE_INTEGER });
    expect(page.opened).toEqual([5, Number.MAX_SAFE_INTEGER]);
  });
});

test.each([
  null,
  {},
  { kind: 'ask' },
  { kind: 'ask', studentIds: ['1'] },
  { kind: 'ask', studentIds: [0] },
  { kind: 'ask', studentIds: [1.5] },
  { kind: 'ask', studentIds: [2 ** 53] },
  { kind: 'ask', studentIds: Array.from({ length: 501 }, (_, place) => place + 1) },
  { kind: 'open', studentId: '<img>' },
  { kind: 'switch', on: true },
])('page to worker, refused: %o', (message) => {
  expect(pageToBadges.safeParse(message).success).toBe(false);
});

test.each([
  { kind: 'badges', badges: [[1, 'constructor']] },
  { kind: 'badges', badges: [[1]] },
  { kind: 'badges', badges: [{ studentId: 1, email: 'a@b.example' }] },
  { kind: 'switch', on: 'yes' },
])('worker to page, refused: %o', (message) => {
  expect(badgesToPage.safeParse(message).success).toBe(false);
});
