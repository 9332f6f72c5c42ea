import 'fake-indexeddb/auto';
import { Agent } from 'node:https';
import { pathToFileURL } from 'node:url';
import { classify, type Student } from '../../lib/roster/index.ts';
import { createLedgerStore, createRunStore } from '../../lib/store/index.ts';
import { Database } from '../../lib/store/database.ts';
import { continueRun, createScimTarget, planSync, startRun, type Fetch, type RunStore } from '../../lib/sync/index.ts';
import type { LedgerEntry } from '../../lib/sync/ports.ts';
import { startSchool, type School } from '../school/index.ts';
import { createMemoryRunStore } from '../unit/sync/memory-run-store.ts';
import { schoolFetch } from '../unit/sync/school-fetch.ts';

const STUDENTS = 2000;
/** Single requests take long, and each is like the others. */
const SINGLY = 300;
const CHUNK = 50;
/** The first is to warm up and isn't counted. */
const ROUNDS = 3;
const clock = { now: Date.now };

interface Request {
  readonly url: string;
  readonly init: RequestInit;
}

interface Kept {
  readonly store: RunStore;
  readonly ledger: () => Promise<Iterable<LedgerEntry>>;
}

/** The second is the product's own store, on an IndexedDB made of JavaScript: slower than a browser's. */
const stores: Record<string, (round: number) => Kept> = {
  memory: () => {
    const store = createMemoryRunStore();
    return { store, ledger: () => Promise.resolve(store.ledger.values()) };
  },
  'Dexie on fake-indexeddb': (round) => {
    const db = new Database(`bench-sync-${round}-${Math.random()}`);
    return {
      store: createRunStore(db, 'bench'),
      ledger: async () => (await createLedgerStore(db).read('bench')).values(),
    };
  },
};

/** Prints what a sync costs against a bare loop of the very same requests, on the same demo school and connection. */
export async function benchSync(students = STUDENTS): Promise<void> {
  console.log(
    "sync with the demo school's SCIM service (goal: 90 % of a bare loop of the same requests; by processor time, the server's included)",
  );
  const school = await startSchool({ students: 0 });
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const rows = [];
  for (const [name, open] of Object.entries(stores)) {
    for (const bulk of [true, false]) {
      rows.push(...(await measure(school, agent, bulk ? students : Math.min(students, SINGLY), bulk, name, open)));
    }
  }
  console.table(rows);
  agent.destroy();
  await school.close();
}

async function measure(
  school: School,
  agent: Agent,
  people: number,
  bulk: boolean,
  name: string,
  open: (round: number) => Kept,
) {
  const bare = schoolFetch(school, agent);
  const [adding, changing] = [new Series(people), new Series(people)];
  for (let round = 0; round < ROUNDS; round++) {
    const kept = open(round);
    reset(school, bulk);
    const added = await syncOnce(school, bare, kept, makeStudents(people, '08'));
    const changed = await syncOnce(school, bare, kept, makeStudents(people, '09'));
    expectPeople(school, people);
    reset(school, bulk);
    adding.take(added, await replay(bare, added.requests, bulk ? 1 : 4), round);
    // Ids of accounts made by several requests at once differ from run to run, so only bulk can be replayed on them.
    if (bulk) changing.take(changed, await replay(bare, changed.requests, 1), round);
  }
  const least = bulk ? Math.ceil(people / CHUNK) : people;
  const way = bulk ? 'bulk' : 'single requests';
  return [
    adding.row({ store: name, sync: `add all, ${way}` }, least + 2),
    ...(bulk ? [changing.row({ store: name, sync: `change all, ${way}` }, least + 1)] : []),
  ];
}

/** What one thing took. */
interface Cost {
  readonly ms: number;
  /** Milliseconds of processor time: other work on this machine doesn't count. */
  readonly cpu: number;
}

/** Some rounds of one kind of sync. */
class Series {
  readonly ours: Cost[] = [];
  readonly bare: Cost[] = [];
  readonly people: number;
  requests = 0;

  constructor(people: number) {
    this.people = people;
  }

  take(synced: { cost: Cost; requests: readonly Request[] }, bare: Cost, round: number): void {
    if (round === 0) return;
    this.ours.push(synced.cost);
    this.bare.push(bare);
    this.requests = synced.requests.length;
  }

  row(names: object, least: number) {
    const best = (costs: readonly Cost[], of: keyof Cost) => Math.min(...costs.map((cost) => cost[of]));
    const perSecond = (costs: readonly Cost[]) => Math.round((this.people / best(costs, 'ms')) * 1000);
    return {
      ...names,
      students: this.people,
      'users/s': perSecond(this.ours),
      'bare loop': perSecond(this.bare),
      'share of it': `${Math.round((best(this.bare, 'cpu') / best(this.ours, 'cpu')) * 100)} %`,
      requests: this.requests,
      'least possible': least,
    };
  }
}

async function measureCost(work: () => Promise<unknown>): Promise<Cost> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpu: (user + system) / 1000 };
}

function makeStudents(count: number, gradeLevel: string): Student[] {
  return Array.from({ length: count }, (_, index) => ({
    studentId: index + 1,
    firstName: `First${index}`,
    lastName: `Last${index}`,
    email: `s${index + 1}@school.example`,
    gradeLevel,
    schoolCode: 'HS',
    birthdate: null,
  }));
}

function reset(school: School, bulk: boolean): void {
  school.reset();
  school.target.settings.bulk = bulk;
}

/** From the click to the end of the run; planning is measured elsewhere. */
async function syncOnce(school: School, fetch: Fetch, { store, ledger }: Kept, roster: readonly Student[]) {
  const requests: Request[] = [];
  const target = createScimTarget({
    baseUrl: school.targetUrl,
    token: school.targetToken,
    fetch: (url, init) => {
      requests.push({ url, init });
      return fetch(url, init);
    },
    clock,
    timeoutSignal: AbortSignal.timeout,
  });
  const { entries } = classify(roster, new Map());
  const enrolledIds = new Set(roster.map(({ studentId }) => studentId));
  const plan = planSync({ entries, enrolledIds, ledger: await ledger() });
  const cost = await measureCost(async () => {
    await startRun({ store, clock }, plan, { digest: plan.digest, typed: plan.unusual?.confirmation ?? null });
    const run = await continueRun({ store, target, clock });
    if (run?.state !== 'done') throw new Error(`the run is ${run?.state}: ${JSON.stringify(run?.failure)}`);
  });
  return { cost, requests };
}

/** The same requests, so many at once, each answer read and parsed. */
function replay(fetch: Fetch, requests: readonly Request[], atOnce: number): Promise<Cost> {
  const queue = [...requests];
  const drain = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const response = await fetch(next.url, next.init);
      if (!response.ok) throw new Error(`${next.init.method} ${next.url}: ${response.status}`);
      await response.json();
    }
  };
  return measureCost(() => Promise.all(Array.from({ length: atOnce }, drain)));
}

function expectPeople(school: School, people: number): void {
  const ids = new Set(school.target.users.map(({ externalId }) => externalId));
  if (ids.size !== people || school.target.users.length !== people) throw new Error('somebody is lost or doubled');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await benchSync(Number(process.argv[2] ?? STUDENTS));
}
