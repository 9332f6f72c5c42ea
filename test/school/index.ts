import { createApiRouter } from './api/api-router.ts';
import { keys } from './api/keys.ts';
import { createRateLimit } from './api/rate-limit.ts';
import { usualSettings, type ApiSettings } from './api/write-person.ts';
import { FactsState } from './facts/facts-state.ts';
import { createStaffBackend } from './facts/staff-backend.ts';
import { type Faults, createFaults } from './faults/faults.ts';
import { createRuleBook } from './faults/rule.ts';
import type { AddressStyle } from './generate/emails.ts';
import { generateSchool } from './generate/generate-school.ts';
import type { Truth } from './generate/truth.ts';
import { hosts, resolverRules } from './hosts.ts';
import { type RequestRecord, logRequests } from './request-log.ts';
import { startServer } from './server.ts';
import type { StaffAppBackend } from './staff-app/backend.ts';
import { staffAppRouter } from './staff-app/router.ts';
import { createTargetRouter, targetToken, targetUrl } from './target/target-router.ts';
import { TargetState } from './target/target-state.ts';
import { createTrackItForwardRouter, TrackItForwardState } from './track-it-forward/pages.ts';

export type { Account } from './target/account.ts';
export type { AnswerQueue } from './faults/answer-queue.ts';
export type { Faults } from './faults/faults.ts';
export type { Match } from './faults/match.ts';
export type { HabitsByPath, ListHabits } from './api/list-habits.ts';
export type { RequestRecord } from './request-log.ts';
export type { Truth } from './generate/truth.ts';

export interface SchoolOptions {
  /** Enrolled students, 0 to 100,000; default 536. */
  students?: number;
  /** A whole number; the same seed gives the same school. Default 1. */
  seed?: number;
  /** How the students' addresses are built; default `first.last`. */
  addresses?: AddressStyle;
  /** Default 0: a free one. */
  port?: number;
  /** Milliseconds; default the machine's clock. Decides the rate limit and the dates of changes. */
  now?: () => number;
  /** Requests in a rolling minute, default 100; `Infinity` for none. */
  rateLimit?: number;
  /** Whether JSON Patch `test` is obeyed; default true. */
  honoursTest?: boolean;
  /** Staff app pages send COEP and COOP; default false. */
  crossOriginIsolated?: boolean;
}

export interface School {
  readonly port: number;
  readonly hosts: typeof hosts;
  /** `subscription` and the Facts-Api-Keys `readWrite`, `readOnly`, `withoutPeople`. */
  readonly keys: typeof keys;
  readonly targetUrl: string;
  readonly targetToken: string;
  /** What FACTS holds now, and its ledger of writes. */
  readonly facts: FactsState;
  /** What the target holds now, its ledger, its settings, and `refuse`. */
  readonly target: TargetState;
  /** The stand-in's import page, and what was sent off with it. */
  readonly trackItForward: TrackItForwardState;
  /** Who was given which fault when the school was made. */
  readonly truth: Truth;
  /** Every request so far, oldest first. */
  readonly requests: readonly RequestRecord[];
  readonly faults: Faults;
  /** May be changed while it runs. */
  readonly rateLimit: { limit: number };
  /** May be changed while it runs; as at first after `reset`. */
  readonly apiSettings: ApiSettings;
  /** For Chromium's `--host-resolver-rules`. */
  readonly resolverRules: string;
  /** Back to the start: records, accounts, log, faults, rate limit. Objects taken from the school before are stale then. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts the demo school: FACTS' staff app and REST API and the sync target, over HTTPS on one port of this machine. */
export async function startSchool(options: SchoolOptions = {}): Promise<School> {
  const { students = 536, seed = 1, now = Date.now, port = 0 } = options;
  const generate = () => generateSchool({ students, seed, ...(options.addresses && { addresses: options.addresses }) });
  const first = generate();
  let facts = new FactsState(first, now);
  let target = new TargetState(now);
  let trackItForward = new TrackItForwardState();
  let staffBackend = createStaffBackend(facts);
  const { truth } = first;
  const requests: RequestRecord[] = [];
  const rateLimit = createRateLimit(now, options.rateLimit ?? 100);
  const atFirst: ApiSettings = { ...usualSettings, honoursTest: options.honoursTest ?? true };
  const apiSettings = { ...atFirst };
  const rules = createRuleBook(() => server.closeIdle());
  const faults = createFaults(rules, () => facts);

  const server = await startServer(port, [logRequests(requests, now), rules.middleware], {
    staff: staffAppRouter(
      followBackend(() => staffBackend),
      { crossOriginIsolated: options.crossOriginIsolated ?? false },
    ),
    api: createApiRouter(() => facts, rateLimit, apiSettings),
    target: createTargetRouter(() => target),
    trackItForward: createTrackItForwardRouter(() => trackItForward, hosts.elsewhere),
  });

  return {
    port: server.port,
    hosts,
    keys,
    targetUrl,
    targetToken,
    get facts() {
      return facts;
    },
    get target() {
      return target;
    },
    get trackItForward() {
      return trackItForward;
    },
    truth,
    requests,
    faults,
    rateLimit,
    apiSettings,
    resolverRules: resolverRules(server.port),
    reset() {
      facts = new FactsState(generate(), now);
      target = new TargetState(now);
      trackItForward = new TrackItForwardState();
      staffBackend = createStaffBackend(facts);
      requests.length = 0;
      faults.clear();
      Object.assign(apiSettings, atFirst);
      rateLimit.forget();
    },
    close: () => server.close(),
  };
}

/** A backend that always asks the current one, because `reset` replaces it. */
function followBackend(current: () => StaffAppBackend): StaffAppBackend {
  return {
    students: (query, page, pageSize) => current().students(query, page, pageSize),
    student: (studentId) => current().student(studentId),
    family: (familyId) => current().family(familyId),
    families: (page, pageSize) => current().families(page, pageSize),
    saveEmail: (personId, email) => current().saveEmail(personId, email),
  };
}
