import fc from 'fast-check';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expect } from 'vitest';
import { messageFrame } from '../../../lib/platform/message-frames.ts';
import { answeringFrame, askingFrame } from '../../../lib/platform/port-frames.ts';
import { panelEntries } from '../../../lib/platform/protocol/panel-entries.ts';
import { createScreenStore } from '../../../lib/platform/screen-choices.ts';
import { createSettingsStore, layoutStore } from '../../../lib/platform/settings.ts';
import { columnKeys } from '../../../lib/records/table-columns.ts';
import { formatRoute, parseRoute } from '../../../lib/session/pages/review-route.ts';
import { allStudents, statuses, type StudentsRoute } from '../../../lib/session/students/students-route.ts';
import { anything, shapedLike, text } from './hostile-inputs.ts';
import { property } from './property.ts';

const kinds = fc.constantFrom(
  'call',
  'watch',
  'unwatch',
  'tell',
  'answer',
  'failed',
  'ping',
  'page-changed',
  'get-layout',
  'show-student',
  'put-email',
  'check-keys',
);
const messages = fc.oneof(
  anything,
  fc
    .tuple(
      kinds,
      shapedLike([
        'id',
        'name',
        'question',
        'value',
        'failure',
        'page',
        'layout',
        'studentId',
        'from',
        'to',
        'studentIds',
      ]),
    )
    .map(([kind, rest]) => ({
      ...(rest as object),
      kind,
    })),
);
const doors = { messageFrame, askingFrame, answeringFrame };
for (const [name, schema] of Object.entries(doors)) {
  property(`${name}: a message is of the agreed form or dropped`, messages, (message) => {
    const parsed = schema.safeParse(message);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    if (!parsed.success) return;
    expect(typeof parsed.data.kind).toBe('string');
    expect(schema.safeParse(parsed.data).success).toBe(true);
  });
}
property(
  'no call of a panel names more than 100 students',
  fc.array(fc.integer(), { maxLength: 300 }),
  (studentIds) => {
    const { success } = panelEntries.decide.question.safeParse([studentIds, 'skip']);
    expect(success).toBe(studentIds.length <= 100 && studentIds.every((id) => id > 0));
  },
);
property('a panel opens no address but a view of the review tab', text, (route) => {
  const { success } = panelEntries.openReview.question.safeParse([route]);
  if (success) expect(new URL(route, 'chrome-extension://own/review.html').pathname).toBe('/review.html');
});

interface Stored {
  read(): Promise<object>;
  change(change: object): Promise<void>;
}
const stores = {
  settings: [
    createSettingsStore() as Stored,
    ['leftOutSchools', 'leftOutGrades', 'targetUrl', 'writeAccess', 'spreadsheetColumns', 'knownSchools'],
  ],
  screen: [createScreenStore() as unknown as Stored, ['tableColumns', 'savedFilters', 'shortcuts', 'language']],
} as const;
for (const [prefix, [store, names]] of Object.entries(stores)) {
  property(
    `${prefix} that can't be read any more count as not chosen`,
    fc.tuple(fc.constantFrom(...names), anything),
    async ([name, value]) => {
      fakeBrowser.reset();
      const fresh = await store.read();
      await fakeBrowser.storage.local.set({ [`${prefix}.${name}`]: value });
      const read = await store.read();
      expect(Object.keys(read).toSorted()).toEqual(Object.keys(fresh).toSorted());
      await store.change(read);
      expect(await store.read()).toEqual(read);
    },
  );
}
property('the panel always has a width that can be used', shapedLike(['open', 'width', 'side']), async (layout) => {
  await fakeBrowser.storage.local.set({ layout });
  const { width } = await layoutStore.read();
  expect(width >= 280 && width <= 900).toBe(true);
});

property('any hash of the review tab leads to a view, and to the same one again', text, (hash) => {
  for (const each of [hash, `#/students?${hash}`, `#/students?q=${hash}&student=${hash}`]) {
    const route = parseRoute(each);
    expect(parseRoute(formatRoute(route))).toEqual(parseRoute(formatRoute(parseRoute(formatRoute(route)))));
  }
});
const wellFormed = text.filter((each) => each.isWellFormed() && each.length < 1_000);
const filters = fc.record({
  status: fc.constantFrom(null, ...statuses),
  grade: fc.option(wellFormed),
  school: fc.option(wellFormed),
  homeroom: fc.option(wellFormed),
  domain: fc.option(wellFormed),
  query: wellFormed,
  studentId: fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
  sort: fc.option(fc.record({ by: fc.constantFrom(...columnKeys), descending: fc.constant(true) })),
});
property('a saved filter means the same when it is opened again', filters, (filter) => {
  const route: StudentsRoute = { ...allStudents, ...filter };
  expect(parseRoute(formatRoute(route))).toEqual(route);
});
