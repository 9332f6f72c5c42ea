import { createFactsClient, type FactsClient, type FactsClientParts } from '../../../lib/facts/client.ts';
import { advanceEmailWrites } from '../../../lib/facts/email-write.ts';
import { rateLimit } from '../../../lib/facts/limits.ts';
import { joinRules } from '../../../lib/facts/join-rules.ts';
import { advancePeoplePull, isDueAfterRefresh } from '../../../lib/facts/people-pull.ts';
import { mergeRoles } from '../../../lib/facts/person-kind.ts';
import type { Correction, Fetch, Refresh } from '../../../lib/facts/ports.ts';
import type { PeoplePull } from '../../../lib/facts/people-pull-ports.ts';
import { advanceRefresh, type JobStep } from '../../../lib/facts/refresh.ts';
import type { Person, Student } from '../../../lib/roster/index.ts';
import type { WriteAccess } from '../../../lib/records/settings.ts';
import { dismissCorrection, queueCorrection } from '../../../lib/store/corrections.ts';
import {
  createAskingForms,
  createCorrectionStore,
  createPeoplePullStore,
  createRateWindow,
  createRefreshStore,
  Database,
} from '../../../lib/store/index.ts';
import { readPeople } from '../../../lib/store/people.ts';
import { cancelRefresh, readLatestRefresh, startRefresh } from '../../../lib/store/refreshes.ts';
import { readSnapshot } from '../../../lib/store/snapshot.ts';
import type { School } from '../../school/index.ts';
import { schoolFetch } from '../sync/school-fetch.ts';

let worlds = 0;

/** A worker's half of the extension against the school: real client, real store, a clock that moves only when told. */
export interface FactsWorld {
  /** Whether the school's choice of parents needs FACTS' list of parents. */
  needsLinks: boolean;
  readonly clock: { time: number };
  readonly accessNotes: WriteAccess[];
  readonly db: Database;
  /** Every header of every request so far. */
  readonly sentHeaders: Headers[];
  client(parts?: Partial<FactsClientParts>): FactsClient;
  /** One step of the refresh with new objects, as after the worker died. */
  stepRefresh(): Promise<JobStep>;
  /** Starts a refresh and steps until it rests, moving the clock on where it waits. Answers its last row. */
  refresh(): Promise<Refresh>;
  goOn(): Promise<Refresh>;
  startRefresh(): Promise<boolean>;
  cancelRefresh(): Promise<void>;
  snapshot(): Promise<Student[]>;
  /** One step of the pull of everybody. */
  stepPeople(): Promise<JobStep>;
  /** Steps until it rests, moving the clock on where it waits. Answers the last pull. */
  pullPeople(): Promise<PeoplePull>;
  /** The copy at hand, ascending by id. */
  people(): Promise<Person[]>;
  stepWrites(): Promise<JobStep>;
  /** Steps until nothing is live, moving the clock on where a write waits; at most `most` steps. */
  finishWrites(most?: number): Promise<void>;
  queue(studentId: number, from: string | null, to: string | null, via?: 'api' | 'page'): Promise<boolean>;
  dismiss(correctionId: number): Promise<void>;
  /** The latest write. */
  write(): Promise<Correction>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly apiKey?: string;
  readonly fetch?: Fetch;
  readonly studentsPerPage?: number;
  readonly idsPerRequest?: number;
  /** Of the lists of everybody; the refresh reads them in such pages, too. */
  readonly rowsPerPage?: number;
  /** Whether a refresh keeps pages for the pull after it when that is due, as in the product; default true. */
  readonly keepsPages?: boolean;
  /** The worker lives on between steps; by default each step is a new worker's first. */
  readonly livesOn?: boolean;
}

export function createFactsWorld(school: School, options: WorldOptions = {}): FactsWorld {
  const name = `facts-${process.pid}-${++worlds}`;
  const clock = { time: Date.parse('2026-03-02T08:00:00Z') };
  const now = () => clock.time;
  const accessNotes: WriteAccess[] = [];
  const sentHeaders: Headers[] = [];
  const keys = { subscriptionKey: school.keys.subscription, apiKey: options.apiKey ?? school.keys.readWrite };
  const toSchool = options.fetch ?? schoolFetch(school);
  const { studentsPerPage = 10, idsPerRequest = 10, rowsPerPage = 100 } = options;
  let db = new Database(name);

  const fetch: Fetch = (url, init) => {
    sentHeaders.push(new Headers(init.headers));
    return toSchool(url, init);
  };
  const client = (parts: Partial<FactsClientParts> = {}): FactsClient =>
    createFactsClient({
      fetch,
      keys,
      window: createRateWindow(db, rateLimit),
      forms: createAskingForms(db),
      now,
      timeout: () => new AbortController().signal,
      ...parts,
    });
  const die = (): void => {
    if (options.livesOn) return;
    db.close();
    db = new Database(name);
  };

  const world: FactsWorld = {
    needsLinks: false,
    clock,
    accessNotes,
    sentHeaders,
    get db() {
      return db;
    },
    client,
    stepRefresh: () => {
      die();
      const store = createRefreshStore(db, joinRules);
      const people = createPeoplePullStore(db, mergeRoles, joinRules.settle);
      const isCopyDue = async () =>
        options.keepsPages !== false && isDueAfterRefresh(await people.readStanding(now()), now());
      const sizes = { studentsPerPage, idsPerRequest, peoplePerPage: rowsPerPage };
      return advanceRefresh({ store, client: async () => client(), now, isCopyDue, ...sizes });
    },
    startRefresh: () => startRefresh(db, clock.time),
    cancelRefresh: () => cancelRefresh(db, clock.time),
    refresh: async () => {
      await world.startRefresh();
      return world.goOn();
    },
    goOn: async () => {
      for (let steps = 0; steps < 400; steps++) {
        const step = await world.stepRefresh();
        if (step === 'idle') return (await readLatestRefresh(db)) ?? fail('no refresh');
        if (typeof step === 'number') clock.time = step;
      }
      return fail('the refresh did not end');
    },
    snapshot: async () => (await readSnapshot(db)).students,
    stepPeople: () => {
      die();
      const store = createPeoplePullStore(db, mergeRoles, joinRules.settle);
      return advancePeoplePull({
        store,
        client: async () => client(),
        now,
        rowsPerPage,
        needsLinks: async () => world.needsLinks,
      });
    },
    pullPeople: async () => {
      for (let steps = 0; steps < 300; steps++) {
        const step = await world.stepPeople();
        if (step === 'idle') return (await db.peoplePulls.orderBy('pullId').last()) ?? fail('no pull');
        if (typeof step === 'number') clock.time = step;
      }
      return fail('the pull did not end');
    },
    people: async () => [...(await readPeople(db)).people],
    stepWrites: () => {
      die();
      const access = { remember: async (note: WriteAccess) => void accessNotes.push(note) };
      return advanceEmailWrites({ store: createCorrectionStore(db), client: async () => client(), access, now });
    },
    finishWrites: async (most = 50) => {
      for (let steps = 0; steps < most; steps++) {
        const step = await world.stepWrites();
        if (step === 'idle') return;
        if (typeof step === 'number') clock.time = step;
      }
      fail('the writes did not end');
    },
    queue: (studentId, from, to, via = 'api') => queueCorrection(db, { studentId, from, to, via }, clock.time),
    dismiss: (correctionId) => dismissCorrection(db, correctionId, clock.time),
    write: async () => (await db.corrections.orderBy('correctionId').last()) ?? fail('no write'),
    close: async () => {
      await db.delete();
    },
  };
  return world;
}

/** What the snapshot should be: every enrolled student of FACTS as it is now. */
export function trueStudents({ facts }: School): Partial<Student>[] {
  return facts.enrolledIds().map((studentId) => {
    const rows = facts.studentRows(studentId).filter((row) => row.school.status === 'Enrolled');
    const person = facts.person(studentId);
    return {
      studentId,
      firstName: person?.firstName?.trim() ?? '',
      lastName: person?.lastName?.trim() ?? '',
      email: person?.email ?? null,
      gradeLevel: rows[0]?.school.gradeLevel?.trim() ?? '',
      schoolCode: rows[0]?.schoolCode ?? '',
      schoolCodes: [...new Set(rows.map((row) => row.schoolCode))],
    };
  });
}

function fail(reason: string): never {
  throw new Error(reason);
}
