import { describe, expect, it } from 'vitest';
import { presentFailure } from '../../../lib/errors.ts';
import { watchRefusals } from '../../../lib/sync/run/same-refusals.ts';
import { plain } from '../../school/dialects/dialect.ts';
import { createReceiver } from '../../school/dialects/receiver.ts';
import { createSyncWorldAt, makeStudents } from './sync-world.ts';

const students = makeStudents(...Array.from({ length: 120 }, (_, index) => 3_451_001 + index));

describe.each([
  ['singly', 'none', 30],
  ['in bulk', 'full', 110],
] as const)('a target that refuses everybody for the same reason, %s', (_, bulk, most) => {
  it('stops the run, says it once, and leaves the others unsent', async () => {
    const receiver = createReceiver({ ...plain, bulk, required: ['entitlements'] });
    const world = createSyncWorldAt(receiver, receiver.fetch, receiver.clock);
    const run = await world.sync(students);
    expect(run).toMatchObject({
      state: 'failed',
      failure: { code: 'target-refused', detail: { reason: 'everybody' } },
    });
    expect(presentFailure(run?.failure ?? { code: 'unexpected' }).sentence).toContain(
      'Attribute entitlements is required',
    );
    const results = Object.values(world.results(1));
    expect(results.filter((result) => result === 'pending').length).toBeGreaterThanOrEqual(students.length - most);
    expect(results.filter((result) => result.startsWith('refused')).length).toBeGreaterThanOrEqual(10);
    expect(receiver.requests.length).toBeLessThan(40);
    expect(receiver.users).toEqual([]);
  });
});

describe('refusals', () => {
  const refusal = (message: string) => ({ code: 'target-refused' as const, detail: { status: 400, message } });
  const add = { action: 'add' as const };
  const noteMany = (times: number, watch: ReturnType<typeof watchRefusals>, say: (index: number) => string) =>
    Array.from({ length: times }, (_, index) => watch.note(add, refusal(say(index)))).filter(Boolean).length;

  it('are the same although each names another person', () => {
    expect(noteMany(10, watchRefusals(), (index) => `User 77${index} needs a "title ${index}"`)).toBe(1);
  });

  it('of several kinds don’t stop anybody', () => {
    const words = ['no family', 'no title', 'no grade', 'no school'];
    expect(noteMany(36, watchRefusals(), (index) => words[index % 4] ?? '')).toBe(0);
  });

  it('don’t count any more once somebody is taken of whom the same was wanted', () => {
    const watch = watchRefusals();
    noteMany(9, watch, () => 'no title');
    watch.clear({ action: 'update' });
    expect(noteMany(1, watch, () => 'no title')).toBe(1);
    watch.clear(add);
    expect(noteMany(9, watch, () => 'no title')).toBe(0);
  });
});
