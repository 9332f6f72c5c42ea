import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findSimilar, type Student } from '../../../../lib/roster/index.ts';
import type { SimilarCommands } from '../../../../lib/session/similar/similar-port.ts';
import { createSimilarCommands, type FindPairs } from '../../../../lib/session/similar/similar-commands.ts';
import type { SimilarView } from '../../../../lib/review/similar/similar-view.ts';
import { collect } from '../../store/fresh-database.ts';
import { openSessionWorld, type SessionWorld } from '../session-world.ts';

const student = (studentId: number, firstName: string, lastName: string): Student => ({
  ...{ studentId, firstName, lastName, email: `${firstName}.${lastName}@stbrendan.example`.toLowerCase() },
  ...{ gradeLevel: '08', schoolCode: 'SBE', birthdate: null },
});
const twice = [student(41, 'Thomas', 'Navarro'), student(7, 'Thomas', 'Navarro'), student(9, 'Ada', 'Winter')];
const find: FindPairs = async (people) => findSimilar(people);

let world: SessionWorld;
let stops: (() => void)[];

beforeEach(async () => {
  stops = [];
  world = openSessionWorld();
  await world.saveKeys();
  await world.pull(twice);
});
afterEach(() => {
  for (const stop of stops) stop();
  world.close();
});

function open(look: FindPairs = find): { commands: SimilarCommands; watch(): ReturnType<typeof collect<SimilarView>> } {
  const source = world.openSource();
  const commands = createSimilarCommands({ source, store: world.store, find: look, now: () => world.clock.time });
  return {
    commands,
    watch() {
      const views = collect<SimilarView>();
      stops.push(commands.watch((view) => views.tell(view)));
      return views;
    },
  };
}
const keys = ({ pairs }: SimilarView) => pairs.map(({ key }) => key);

test('who is entered twice is found, with reasons and the smaller ID first', async () => {
  const views = open().watch();
  const [view] = (await views.until((told) => told.at(-1)?.state === 'ready')).slice(-1);
  expect(view?.size).toBe(3);
  expect(view && keys(view)).toEqual(['7-41']);
  expect(view?.pairs[0]?.members.map((member) => member.student.studentId)).toEqual([7, 41]);
  expect(view?.pairs[0]?.reasons[0]).toMatchObject({ code: 'same-name', a: 'Thomas Navarro', b: 'Thomas Navarro' });
});

test('“not the same child” is remembered over a restart, and can be taken back', async () => {
  const first = open();
  const views = first.watch();
  await views.until((told) => told.at(-1)?.pairs.length === 1);
  await first.commands.setApart([41, 7], true);
  await views.until((told) => told.at(-1)?.pairs.length === 0);

  const again = open().watch();
  const [view] = (await again.until((told) => told.at(-1)?.state === 'ready')).slice(-1);
  expect(view?.pairs).toEqual([]);
  expect(view?.apart.map(({ key }) => key)).toEqual(['7-41']);
  await first.commands.setApart([7, 41], false);
  const [back] = (await again.until((told) => told.at(-1)?.pairs.length === 1)).slice(-1);
  expect(back?.apart).toEqual([]);
});

test('a pair that was merged in FACTS is gone after a refresh, also from those told apart', async () => {
  const { commands, watch } = open();
  const views = watch();
  await views.until((told) => told.at(-1)?.pairs.length === 1);
  // Whoever is missing from one list stays; the next one lets them go.
  await world.pull(twice.slice(1));
  await world.pull(twice.slice(1));
  await views.until((told) => told.at(-1)?.size === 2 && told.at(-1)?.state === 'ready');
  expect(views.told.at(-1)?.pairs).toEqual([]);
  await commands.setApart([7, 41], true);
  await commands.setApart([7, 9], true);
  await views.until((told) => told.at(-1)?.apart.length === 1);
  expect(views.told.at(-1)?.apart.map(({ key }) => key)).toEqual(['7-9']);
});

test('a decision does not compare the school again', async () => {
  let runs = 0;
  const views = open(async (people) => {
    runs += 1;
    return findSimilar(people);
  }).watch();
  await views.until((told) => told.at(-1)?.state === 'ready');
  await world.store.saveDecisions([7], 'skip', 5);
  await views.until((told) => told.at(-1)?.pairs[0]?.members[0].outcome === 'skipped');
  expect(runs).toBe(1);
});

test('a homeroom that becomes known does not compare the school again, another name does', async () => {
  let looks = 0;
  const views = open(async (people) => {
    looks += 1;
    return findSimilar(people);
  }).watch();
  await views.until((told) => told.at(-1)?.state === 'ready');
  await world.pull(twice.map((each) => ({ ...each, gradeLevel: 'K' })));
  await views.until((told) => told.at(-1)?.pairs[0]?.members[0].student.gradeLevel === 'K');
  expect(looks).toBe(1);
  await world.pull([...twice.slice(0, 2), student(9, 'Ada', 'Winters')]);
  await expect.poll(() => looks).toBe(2);
});

test('says when it failed, and looks again for who asks again', async () => {
  let broken = true;
  const { watch } = open((people) => (broken ? Promise.reject(new Error('no thread')) : find(people)));
  const views = watch();
  await views.until((told) => told.at(-1)?.state === 'failed');
  broken = false;
  const again = watch();
  await again.until((told) => told.at(-1)?.state === 'ready');
  expect(again.told.at(-1)?.pairs).toHaveLength(1);
});

test('who was found is flagged in the list, until told apart or merged in FACTS', async () => {
  const source = world.openSource();
  const commands = createSimilarCommands({ source, store: world.store, find, now: () => world.clock.time });
  const rosters = collect<readonly number[]>();
  stops.push(
    source.watchRoster((roster) => {
      const flagged = roster?.classification.entries.filter(({ flags }) =>
        flags.some(({ code }) => code === 'similar-student'),
      );
      if (flagged) rosters.tell(flagged.map(({ student }) => student.studentId));
    }),
  );
  await rosters.until((told) => told.length > 0);
  expect(rosters.told.flat()).toEqual([]);

  const stop = commands.watch(() => {});
  await rosters.until((told) => told.at(-1)?.length === 2);
  expect(rosters.told.at(-1)).toEqual([7, 41]);
  await commands.setApart([7, 41], true);
  await rosters.until((told) => told.at(-1)?.length === 0);
  await commands.setApart([7, 41], false);
  await rosters.until((told) => told.at(-1)?.length === 2);
  stop();
  // Whoever is missing from one list stays; the next one lets them go.
  await world.pull(twice.slice(1));
  await world.pull(twice.slice(1));
  await rosters.until((told) => told.at(-1)?.length === 0);
});
