import { describe, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { answerBadges } from '../../../lib/platform/badge-handlers.ts';
import { servePort } from '../../../lib/platform/port-server.ts';
import { badgeEntries, inPieces, maxIdsPerPage } from '../../../lib/platform/protocol/badge-entries.ts';
import type { BadgeCode, BadgeOf } from '../../../lib/review/badges/badge-view.ts';
import { Watched } from '../../component/gallery/watched.ts';

type Port = Browser.runtime.Port;

function openPort(badges: Map<number, BadgeCode>, { chosen = true, known = true } = {}) {
  const sent: unknown[] = [];
  const opened: number[] = [];
  let hear: (message: unknown) => void = () => {};
  let end: () => void = () => {};
  const port = {
    postMessage: (frame: { value: unknown }) => sent.push(frame.value),
    onMessage: { addListener: (listener: typeof hear) => (hear = listener) },
    onDisconnect: { addListener: (listener: typeof end) => (end = listener) },
  } as unknown as Port;
  const on = new Watched(chosen);
  const look = (): BadgeOf => (id) => badges.get(id) ?? null;
  const school = new Watched<BadgeOf | null>(known ? look() : null);
  const parts = { watchBadges: school.watch, watchChosen: on.watch, open: (id: number) => void opened.push(id) };
  servePort(port, badgeEntries, answerBadges(parts));
  hear({ kind: 'watch', id: 1, name: 'watchBadges', question: [] });
  const ask = (studentIds: unknown): void => hear({ kind: 'tell', name: 'askBadges', question: [studentIds] });
  const open = (studentId: unknown): void => hear({ kind: 'tell', name: 'openStudent', question: [studentId] });
  return { sent, opened, on, school, look, ask, open, hear: (message: unknown) => hear(message), end: () => end() };
}

describe('the worker tells a page', () => {
  test('the codes of those whom it asked about, nobody else, and again only what changed', () => {
    const badges = new Map<number, BadgeCode>([
      [1, 'missing-email'],
      [2, 'skipped'],
      [3, 'duplicate-email'],
    ]);
    const page = openPort(badges);
    page.ask([1, 2, 9]);
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
    const on = new Watched(false);
    const handlers = answerBadges({ watchBadges: () => () => {}, watchChosen: on.watch, open: () => {} });
    handlers.watchBadges((answer) => sent.push(answer));
    on.set(true);
    expect(sent).toEqual([{ kind: 'switch', on: false }]);
  });

  test('nothing while badges are off or nobody is known, and asks anew after that', () => {
    const page = openPort(new Map([[1, 'missing-email']]), { chosen: false });
    page.ask([1]);
    expect(page.sent).toEqual([{ kind: 'switch', on: false }]);
    page.on.set(true);
    expect(page.sent.at(-1)).toEqual({ kind: 'switch', on: true });
    page.ask([1]);
    expect(page.sent.at(-1)).toEqual({ kind: 'badges', badges: [[1, 'missing-email']] });
    page.school.set(null);
    expect(page.sent.at(-1)).toEqual({ kind: 'switch', on: false });

    const empty = openPort(new Map(), { known: false });
    expect(empty.sent).toEqual([{ kind: 'switch', on: false }]);
  });

  test('no more than a page can need, in frames that its own check accepts', () => {
    const ids = Array.from({ length: maxIdsPerPage + 700 }, (_, place) => place + 1);
    const page = openPort(new Map(ids.map((id) => [id, 'skipped'])));
    for (const studentIds of inPieces(ids)) page.ask(studentIds);
    const frames = page.sent.map((frame) => badgeEntries.watchBadges.answer.parse(frame));
    const told = frames.flatMap((frame) => (frame.kind === 'badges' ? frame.badges : []));
    expect(told).toHaveLength(maxIdsPerPage);
  });

  test('a click on a badge opens that student', () => {
    const page = openPort(new Map());
    page.open(5);
    page.open(Number.MAX_SAFE_INTEGER);
    expect(page.opened).toEqual([5, Number.MAX_SAFE_INTEGER]);
  });
});

test.each([
  null,
  {},
  { kind: 'tell', name: 'askBadges' },
  ...[[], ['1'], [0], [1.5], [2 ** 53], Array.from({ length: 501 }, (_, place) => place + 1)].map((ids) => ({
    kind: 'tell',
    name: 'askBadges',
    question: ids.length === 0 ? [] : [ids],
  })),
  { kind: 'tell', name: 'openStudent', question: ['<img>'] },
  { kind: 'call', id: 3, name: 'openStudent', question: [1] },
  { kind: 'call', id: 4, name: 'decide', question: [[1], 'skip'] },
  { kind: 'watch', id: 5, name: 'watchSchool', question: [] },
])('a page that asks what it may not, %j, has no answer', (message) => {
  const page = openPort(new Map([[1, 'missing-email']]));
  page.hear(message);
  expect(page.sent).toEqual([{ kind: 'switch', on: true }]);
  expect(page.opened).toEqual([]);
});
