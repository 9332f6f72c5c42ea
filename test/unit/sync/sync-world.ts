import { classify, type Decision, type Student } from '../../../lib/roster/index.ts';
import { planSync } from '../../../lib/sync/plan/plan.ts';
import type { SyncPlan } from '../../../lib/sync/plan/plan-item.ts';
import { fillTargetFields } from '../../../lib/session/sync/fill-target-fields.ts';
import type { TargetField } from '../../../lib/sync/target-fields.ts';
import type { SetAttribute } from '../../../lib/sync/targets/scim/more-attributes.ts';
import { createScimTarget } from '../../../lib/sync/targets/scim/scim-target.ts';
import type { Learnt, TargetMemory } from '../../../lib/sync/targets/scim/target-memory.ts';
import type { Fetch } from '../../../lib/sync/targets/scim/request.ts';
import { startRun } from '../../../lib/sync/run/start-run.ts';
import { continueRun } from '../../../lib/sync/run/continue-run.ts';
import type { SyncRun } from '../../../lib/sync/run/run-record.ts';
import type { RunStore } from '../../../lib/sync/run/run-store.ts';
import type { Account, School } from '../../school/index.ts';
import { createMemoryRunStore, type MemoryRunStore } from './memory-run-store.ts';
import { schoolFetch } from './school-fetch.ts';

/** As the worker gives them to the target. */
export function toAttributes(fields: readonly TargetField[]): readonly SetAttribute[] {
  return fields.map(({ name, source }) => ({ name, ...(source.kind === 'constant' ? { text: source.text } : {}) }));
}

/** A student with everything in order; `part` says what is not. */
export function makeStudent(studentId: number, part: Partial<Student> = {}): Student {
  return {
    studentId,
    firstName: `First${studentId}`,
    lastName: `Last${studentId}`,
    email: `s${studentId}@school.example`,
    gradeLevel: '08',
    schoolCode: 'HS',
    birthdate: null,
    ...part,
  };
}

export const makeStudents = (...studentIds: number[]): Student[] => studentIds.map((id) => makeStudent(id));

export interface SyncWorld {
  readonly store: MemoryRunStore;
  readonly clock: { time: number; now(): number };
  /** What the school has set to go there besides; from the next plan on. */
  fields: readonly TargetField[];
  plan(students: readonly Student[], decisions?: ReadonlyMap<number, Decision>): SyncPlan;
  /** Plans and stores a run; answers its id. */
  start(students: readonly Student[]): Promise<number>;
  /** Goes on with the live run; others may stand in for store and fetch. */
  carryOn(edges?: { store?: RunStore; fetch?: Fetch }): Promise<SyncRun | null>;
  sync(students: readonly Student[]): Promise<SyncRun | null>;
  /** Requests that reached the target since the last call, as `METHOD path`. */
  takeRequests(): string[];
  /** What became of each person of a run: `state`, then the effect or the code of the failure. */
  results(runId: number): Record<number, string>;
}

/** A SCIM service, wherever it runs. */
export interface TargetPlace extends Pick<School, 'targetUrl' | 'targetToken'> {
  readonly requests: readonly Pick<School['requests'][number], 'method' | 'path'>[];
}

/** Plan, store and run against the school's target, with a clock that stands still. */
export function createSyncWorld(school: School): SyncWorld {
  return createSyncWorldAt(school, schoolFetch(school));
}

function makeClock(): SyncWorld['clock'] {
  const clock = { time: Date.parse('2026-03-02T08:00:00Z'), now: () => clock.time };
  return clock;
}

/** The same against any SCIM service that `fetch` reaches. */
export function createSyncWorldAt(
  school: TargetPlace,
  fetch: Fetch,
  clock: SyncWorld['clock'] = makeClock(),
): SyncWorld {
  const store = createMemoryRunStore();
  let learnt: Learnt | null = null;
  /** As the worker's store has it, for all lives of the worker. */
  const memory: TargetMemory = {
    recall: async () => structuredClone(learnt),
    keep: async (kept) => void (learnt = structuredClone(kept)),
  };
  let taken = school.requests.length;

  const world: SyncWorld = {
    store,
    clock,
    fields: [],
    plan(students, decisions = new Map()) {
      const { entries } = classify(students, decisions);
      const enrolledIds = new Set(students.map((student) => student.studentId));
      return planSync({
        entries,
        enrolledIds,
        ledger: store.ledger.values(),
        unsettled: store.unsettled.values(),
        more: fillTargetFields(world.fields, []),
      });
    },
    start(students) {
      const plan = world.plan(students);
      return startRun({ store, clock }, plan, { digest: plan.digest, typed: plan.unusual?.confirmation ?? null });
    },
    carryOn(edges = {}) {
      const target = createScimTarget(
        {
          baseUrl: school.targetUrl,
          token: school.targetToken,
          fetch: edges.fetch ?? fetch,
          clock,
          attributes: toAttributes(world.fields),
          timeoutSignal: () => new AbortController().signal,
        },
        memory,
      );
      return continueRun({ store: edges.store ?? store, target, clock });
    },
    async sync(students) {
      await world.start(students);
      return world.carryOn();
    },
    takeRequests() {
      const requests = school.requests.slice(taken).map(({ method, path }) => `${method} ${path}`);
      taken = school.requests.length;
      return requests;
    },
    results(runId) {
      const items = [...(store.items.get(runId)?.values() ?? [])];
      return Object.fromEntries(
        items.map((item) => [item.studentId, `${item.state} ${item.failure?.code ?? item.effect ?? ''}`.trim()]),
      );
    },
  };
  return world;
}

/** The accounts that a target should hold for these students, in no order; compare with `accountsOf`. */
export function expectedAccounts(students: readonly Student[], archived: readonly Student[] = []) {
  const all = [...students.map((one) => ({ one, active: true })), ...archived.map((one) => ({ one, active: false }))];
  return all
    .map(({ one, active }) => ({
      externalId: String(one.studentId),
      userName: one.email?.toLowerCase(),
      name: `${one.firstName} ${one.lastName}`,
      grade: one.gradeLevel,
      active,
    }))
    .sort(byExternalId);
}

export function accountsOf(school: School) {
  return school.target.users.map(toComparable).sort(byExternalId);
}

function toComparable(account: Account) {
  return {
    externalId: account.externalId ?? '',
    userName: account.userName.toLowerCase(),
    name: `${account.name?.givenName} ${account.name?.familyName}`,
    grade: account['urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student']?.gradeLevel,
    active: account.active,
  };
}

function byExternalId(a: { externalId: string }, b: { externalId: string }): number {
  return a.externalId < b.externalId ? -1 : 1;
}
