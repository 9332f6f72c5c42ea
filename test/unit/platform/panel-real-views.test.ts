import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPanelClient } from '../../../lib/platform/panel-client.ts';
import { answerPanel } from '../../../lib/platform/panel-handlers.ts';
import { servePort } from '../../../lib/platform/port-server.ts';
import { panelEntries } from '../../../lib/platform/protocol/panel-entries.ts';
import { createFamiliesSource } from '../../../lib/review/families/families-source.ts';
import { servePanelParents } from '../../../lib/review/families/panel-parents.ts';
import type { PageLink } from '../../../lib/review/page-link.ts';
import { makeStudent } from '../session/saved-rows.ts';
import { openSessionWorld, type SessionWorld } from '../session/session-world.ts';
import { connectPorts } from './fake-port.ts';

let world: SessionWorld;
beforeEach(() => {
  world = openSessionWorld();
  // The panel's pings are not asked for here.
  vi.useFakeTimers({ toFake: ['setInterval'] });
});
afterEach(() => {
  world.close();
  vi.useRealTimers();
});

/** A panel over the real review; what FACTS' page tells is not asked here. */
function openPanel() {
  const ends = connectPorts();
  const source = world.openSource();
  const vault = { watch: () => () => {}, lock: async () => {} };
  const families = createFamiliesSource({
    store: world.store,
    settings: world.settings,
    source,
    now: () => 1,
    wake: () => {},
  });
  const parents = servePanelParents(families);
  const parts = { vault, parents, source, page: {} as PageLink, now: () => 1, pageNow: async () => null };
  servePort(ends.worker.port, panelEntries, answerPanel({ ...parts, putEmail: async () => 'no-field' as const }));
  fakeBrowser.runtime.connect = (() => ends.panel.port) as typeof fakeBrowser.runtime.connect;
  const troubles: string[] = [];
  const panel = createPanelClient();
  panel.watchConnection((_, trouble) => trouble && troubles.push(trouble.code));
  return { panel, source, parents, troubles };
}
const once = <View>(watch: (listener: (view: View) => void) => unknown): Promise<View> =>
  new Promise((resolve) => void watch(resolve));
const plain = (view: unknown): unknown => JSON.parse(JSON.stringify(view));

const odd = [
  makeStudent(1),
  makeStudent(2, { email: null }),
  makeStudent(3, { email: 'no address' }),
  makeStudent(4, { firstName: '', lastName: '' }),
  makeStudent(5, { firstName: '<b>\u202e', lastName: '\ud800', gradeLevel: '' }),
  makeStudent(6, { email: 'same@school.example' }),
  makeStudent(7, { email: 'same@school.example' }),
  makeStudent(Number.MAX_SAFE_INTEGER),
];

test('before anything was read, the panel is told so by views that fit', async () => {
  const { panel, source, troubles } = openPanel();
  await source.ready;
  expect(await once(panel.watchSchool)).toMatchObject({ phase: 'first-run' });
  expect(await once((listener) => panel.watchStudent(7, listener))).toBeNull();
  expect(troubles).toEqual([]);
});

test('whatever the review says of a school and its students arrives whole', async () => {
  await world.saveKeys();
  await world.pull(odd);
  await world.store.saveDecisions([3], 'skip', 1);
  const { panel, source, troubles } = openPanel();
  await source.ready;
  await panel.fixEmail({ studentId: 2, from: null, to: 'two@school.example' }).catch(() => {});
  expect(await once(panel.watchSchool)).toEqual(plain(await once(source.watchSchool)));
  for (const { studentId } of odd) {
    const student = await once((listener) => panel.watchStudent(studentId, listener));
    expect(student).toEqual(plain(await once((listener) => source.watchStudent(studentId, listener))));
    const people = await once((listener) => panel.watchPeople(studentId, listener));
    expect(people).toEqual(plain(await once((listener) => source.watchPeople(studentId, listener))));
  }
  expect(await panel.whoHas('same@school.example', 6)).toMatchObject([{ personId: 7 }]);
  const answer = await new Promise((resolve) =>
    panel.watchSearch('school', (each) => each.state === 'ready' && resolve(each)),
  );
  expect(answer).toMatchObject({ query: 'school' });
  expect(troubles).toEqual([]);
});
