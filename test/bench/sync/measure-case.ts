import type { LedgerEntry } from '../../../lib/sync/account.ts';
import type { School } from '../../school/index.ts';
import { median } from '../measure.ts';
import { atOnce, minRequests, makeStudents, type Case } from './cases.ts';
import type { Lap, Laps } from './laps.ts';

/** The laps of another process are told by messages. */
export type RemoteLaps = {
  [Name in keyof Laps]: (
    ...args: Parameters<Laps[Name]>
  ) => Promise<Awaited<ReturnType<Laps[Name]>>> | ReturnType<Laps[Name]>;
};

/** The first round is to warm up and isn't counted. */
const ROUNDS = 5;

/** Syncs and bare loops in turns, each from the same start; the order changes with each round, so that a busy moment favours neither. */
export async function measureCase(
  school: School,
  laps: RemoteLaps,
  kase: Case,
  { students, by, latency = 0 }: { readonly students: number; readonly by: 'ms' | 'cpu'; readonly latency?: number },
) {
  const people = Math.ceil(students * kase.share);
  const [before, after] = [makeStudents(people, '08'), makeStudents(people, '09')];
  const begin = await prepare(school, laps, kase, before, latency);
  const ours = async () => {
    const ledger = begin();
    const lap = await laps.sync(kase.known ? after : before, ledger);
    expectPeople(school, people, kase.known ? '09' : '08');
    return lap;
  };
  const bare = () => (begin(), laps.replay(atOnce(kase)));
  const rounds: { ours: Lap; bare: Lap }[] = [];
  await ours();
  await bare();
  for (let round = 1; round < ROUNDS; round++) {
    if (round % 2 === 1) rounds.push({ bare: await bare(), ours: await ours() });
    else rounds.push({ ours: await ours(), bare: await bare() });
  }
  const perSecond = (side: 'ours' | 'bare') =>
    Math.round((people / median(rounds.map((each) => each[side].ms))) * 1000);
  const share = median(rounds.map((each) => each.bare[by] / each.ours[by]));
  const part = (read: (lap: Lap) => number, side: 'ours' | 'bare' = 'ours') =>
    median(rounds.map((each) => read(each[side])));
  const underWay = ({ timeline }: Lap) => timeline.underWay;
  return {
    sync: kase.name,
    'answers after': `${latency} ms`,
    students: people,
    'users/s': perSecond('ours'),
    'bare loop': perSecond('bare'),
    'share of it': `${Math.round(share * 100)} %`,
    'ms before the first request': Math.round(part(({ timeline }) => timeline.before)),
    'between two': Math.round(part(({ timeline }) => timeline.between)),
    'after the last': Math.round(part(({ timeline }) => timeline.after)),
    'longer under way': Math.round(part(underWay) - part(underWay, 'bare')),
    'at once': Math.round(part(({ timeline }) => timeline.width) * 10) / 10,
    requests: rounds[0]?.ours.requests,
    'least possible': minRequests(kase, people),
  };
}

/** Answers how to put the target back to the start, which answers what the ledger knows then. */
async function prepare(
  school: School,
  laps: RemoteLaps,
  { bulk, known }: Case,
  before: ReturnType<typeof makeStudents>,
  latency: number,
): Promise<() => readonly LedgerEntry[]> {
  const reset = () => {
    school.reset();
    school.target.settings.bulk = bulk;
    if (latency > 0) school.faults.latency({ host: 'target' }, latency);
  };
  if (!known) return () => (reset(), []);
  school.reset();
  await laps.sync(before);
  // In this order they get the same ids again.
  const accounts = structuredClone(school.target.users);
  const ledger = await laps.ledger();
  return () => {
    reset();
    for (const account of accounts) school.target.seed(account);
    return ledger;
  };
}

/** Throws when the target hasn't exactly these people, in this grade. */
export function expectPeople({ target }: School, people: number, gradeLevel: string, active = true): void {
  const ids = new Set(target.users.map(({ externalId }) => externalId));
  const grade = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';
  const asWanted = target.users.filter((user) => user[grade]?.gradeLevel === gradeLevel && user.active === active);
  if (ids.size !== people || asWanted.length !== people || target.users.length !== people) {
    throw new Error('somebody is lost, doubled or not as planned');
  }
}
