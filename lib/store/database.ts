import { Dexie, type EntityTable, type Table } from 'dexie';
import type { AskingForm } from '../facts/asking-forms.ts';
import type { Correction, PeoplePage, Refresh } from '../facts/ports.ts';
import type { PeoplePull } from '../facts/people-pull-ports.ts';
import type { Enrolment } from '../facts/normalise.ts';
import type { PersonRoles } from '../facts/person-kind.ts';
import type { SideReading } from '../facts/side/side-ports.ts';
import type { WirePerson } from '../facts/wire.ts';
import type { Choice, SnapshotChanges, Student } from '../roster/index.ts';
import type { Batch, BatchState } from '../records/batch.ts';
import type { TargetReading } from '../records/run.ts';
import type { ReadTrouble } from '../sync/receipt/read-after-run.ts';
import type { RunItem, SyncRun } from '../sync/run/run-record.ts';
import type { DryRun } from '../sync/dry-run/dry-run.ts';
import type { Unsettled } from '../sync/plan/unsettled.ts';
import type { DirectoryRow } from './directory-row.ts';
import type { FamilyPack, NotSimilarRow, ParentDecisionRow, PeoplePack } from './people-rows.ts';
import type { RateWindowRow } from './rate-window-row.ts';
import type { LedgerPackRow } from './ledger-row.ts';
import type { LearntRow } from './learnt-row.ts';
import { openWhen, refuseNewer, type Gate } from './open-database.ts';
import type { RunFailureRow } from './run-failure-row.ts';
import type { SnapshotRow } from './snapshot-row.ts';
import { letGo } from './sealing/hold-open.ts';
import { sealTables, type Keyring, type Sealing } from './sealing/seal-tables.ts';
import { createVault } from './vault.ts';
import type { RunTold } from './run-told.ts';
import type { VerdictsRow } from './verdicts-row.ts';

export type { SnapshotRow } from './snapshot-row.ts';

/** Some hundreds of students in one sealed row: a large school is opened in a hundred pieces, not in as many as it has students. */
export interface StudentPack {
  /** The smallest id in it. */
  readonly firstId: number;
  /** Ascending by id. */
  readonly students: readonly Student[];
}

/** `seq` grows with each decision of anybody, so that a watcher reads only what is new. */
export interface DecisionRow {
  readonly studentId: number;
  readonly choice: Choice;
  readonly decidedAt: number;
  readonly seq: number;
  /** When a refresh was first seen not to have the student any more. */
  readonly leftAt?: number;
}

/** Emails that a person sent off together; each is a correction of its own. */
export interface BatchRow extends Batch {
  /** The person has put its result away. */
  readonly putAway: boolean;
}

export interface CorrectionRow extends Correction {
  /** Grows with each change of any correction. */
  readonly seq: number;
}

export interface RunRow extends SyncRun {
  readonly target: string;
  /** Who started it, as they called themselves. */
  readonly who?: string;
  /** The target as it was read back last since. */
  readonly reading?: TargetReading;
  /** Why it could not be read back. */
  readonly readTrouble?: ReadTrouble;
  /** Somebody was missing when it was first read back; it is read again then. */
  readonly secondLookAt?: number;
}

/** What a run shall do to some hundreds of people, in one sealed row; written once. */
export interface RunPackRow {
  readonly runId: number;
  /** The smallest id in it. */
  readonly firstId: number;
  /** Ascending by id. */
  readonly people: readonly Omit<RunItem, 'state' | 'attempts' | 'effect' | 'failure'>[];
}

/** How far somebody of a run is. */
export interface RunStep extends Pick<RunItem, 'studentId' | 'state' | 'attempts' | 'effect'> {
  /** Refused by a target that failed, and may have done it all the same. */
  readonly mayBeDone?: true;
}

/** How far some dozens of people of a run are: changed with each request, and plain. */
export interface RunStepsRow {
  readonly runId: number;
  /** The smallest id in it. */
  readonly firstId: number;
  /** Ascending by id. */
  readonly steps: readonly RunStep[];
}

export interface DryRunRow extends DryRun {
  readonly target: string;
  readonly who?: string;
}

/** The people of a dry run, in one row. */
export interface DryRunItemsRow {
  readonly dryRunId: number;
  readonly items: readonly RunItem[];
}

export interface UnsettledRow extends Unsettled {
  readonly target: string;
}

export type AuditEvent =
  | {
      readonly kind: 'decided';
      readonly studentIds: readonly number[];
      readonly choice: Choice;
      /** The ids are parents', and the choice is one of Parents. */
      readonly parents?: true;
    }
  | { readonly kind: 'apart'; readonly studentIds: readonly [number, number]; readonly apart: boolean }
  | {
      readonly kind: 'correction';
      readonly correctionId: number;
      readonly studentId: number;
      readonly state: Correction['state'];
    }
  | {
      readonly kind: 'refresh';
      readonly refreshId: number;
      readonly state: Refresh['state'];
      readonly students: number;
    }
  | RunTold
  | { readonly kind: 'batch'; readonly batchId: number; readonly state: BatchState };

export type AuditRow = AuditEvent & { readonly auditId: number; readonly at: number };

/** What the refresh that made snapshot `version` brought. */
export interface ChangesRow extends SnapshotChanges {
  readonly key: 'changes';
  readonly version: number;
  /** Of the snapshot before, milliseconds since 1970. */
  readonly since: number;
}

/** Students and other people were removed for lack of use; gone with the next refresh. */
export interface ExpiredRow {
  readonly key: 'expired';
  readonly at: number;
}

/** How lists of FACTS are asked for that don't take the usual form; no records of anybody. */
export interface AskingFormsRow {
  readonly key: 'asking-forms';
  readonly forms: Readonly<Record<string, AskingForm>>;
}

export type SecretName = 'facts-keys' | 'target-token';

export interface SecretRow {
  readonly key: SecretName | `${SecretName}:untested`;
  readonly value: Readonly<Record<string, string>>;
}

/** Tables that hold ids, choices, states and times only. Every other one is sealed but for its keys and indexed columns. */
const plainTables = ['decisions', 'parentDecisions', 'notSimilar', 'audit', 'state', 'runSteps'];

/** Of the database as this code writes it. */
const version = 1;

/** Indexed columns hold ids, states and counters only: what identifies a child stays in the row's body. */
export class Database extends Dexie {
  declare readonly studentPacks: EntityTable<StudentPack, 'firstId'>;
  declare readonly changes: EntityTable<ChangesRow, 'key'>;
  declare readonly stagedEnrolments: EntityTable<Enrolment, 'studentId'>;
  declare readonly stagedPeople: EntityTable<WirePerson, 'personId'>;
  /** Of the refresh before the pull, or of the one under way. */
  declare readonly keptPages: EntityTable<PeoplePage, 'page'>;
  declare readonly peoplePacks: Table<PeoplePack, [number, number]>;
  declare readonly familyPacks: Table<FamilyPack, [number, number]>;
  declare readonly peoplePulls: Table<PeoplePull, number, Omit<PeoplePull, 'pullId'>>;
  declare readonly stagedRoles: EntityTable<PersonRoles, 'personId'>;
  declare readonly sideReadings: EntityTable<SideReading, 'name'>;
  declare readonly decisions: EntityTable<DecisionRow, 'studentId'>;
  /** Of parents, apart from those of students. */
  declare readonly parentDecisions: EntityTable<ParentDecisionRow, 'personId'>;
  declare readonly notSimilar: Table<NotSimilarRow, [number, number]>;
  declare readonly corrections: Table<CorrectionRow, number, Omit<CorrectionRow, 'correctionId'>>;
  declare readonly batches: Table<BatchRow, number, Omit<BatchRow, 'batchId'>>;
  declare readonly refreshes: Table<Refresh, number, Omit<Refresh, 'refreshId'>>;
  declare readonly runs: Table<RunRow, number, Omit<RunRow, 'runId'>>;
  declare readonly runPacks: Table<RunPackRow, [number, number]>;
  declare readonly runSteps: Table<RunStepsRow, [number, number]>;
  declare readonly runFailures: Table<RunFailureRow, [number, number]>;
  declare readonly dryRuns: Table<DryRunRow, number, Omit<DryRunRow, 'dryRunId'>>;
  declare readonly dryRunItems: EntityTable<DryRunItemsRow, 'dryRunId'>;
  declare readonly ledger: Table<LedgerPackRow, [string, number]>;
  declare readonly unsettled: Table<UnsettledRow, [string, number]>;
  declare readonly audit: Table<AuditRow, number, AuditEvent & { at: number }>;
  declare readonly state: Table<
    SnapshotRow | ExpiredRow | RateWindowRow | LearntRow | AskingFormsRow | VerdictsRow,
    string
  >;
  declare readonly secrets: EntityTable<SecretRow, 'key'>;
  declare readonly directory: EntityTable<DirectoryRow, 'key'>;

  readonly #outdated = new Set<() => void>();
  readonly #forgotten = new Set<() => void>();
  readonly #gate: Gate | undefined;
  readonly #sealing: Sealing;

  /** Called when another page wants a newer version of the database; nothing can be read or written here from then on. */
  whenOutdated(tell: () => void): void {
    this.#outdated.add(tell);
  }

  /** Called when the school was forgotten, here or in another context: what is asked from then on is asked of a new database. */
  whenForgotten(tell: () => void): void {
    this.#forgotten.add(tell);
  }

  tellForgotten(): void {
    for (const tell of this.#forgotten) tell();
  }

  override open(): ReturnType<Dexie['open']> {
    return openWhen(this.#gate, () => super.open());
  }

  /** Aborts what waits in a transaction for the key: a deletion would wait for it, and the key comes only after that. */
  letGo(): void {
    if (this.isOpen()) letGo(this.backendDB());
  }

  /** See `Sealing.sealAnew`. */
  async sealAnew(): Promise<string> {
    await this.open();
    return this.#sealing.sealAnew(this.backendDB());
  }

  /** See `Sealing.sealAhead`. */
  sealAhead<Row extends object>({ name }: Pick<Table<Row>, 'name'>, rows: readonly Row[]): Promise<void> {
    return this.#sealing.sealAhead(name, rows as readonly Readonly<Record<string, unknown>>[]);
  }

  constructor(name = 'sync-review', keyring: Keyring = createVault({ name: `${name}-key` }), gate?: Gate) {
    super(name);
    this.#gate = gate;
    // A newer Sync Review opens the database: it must not wait for this page, and this page must not write any more.
    this.on('versionchange', ({ newVersion }) => {
      if (newVersion === null) this.letGo();
      this.close({ disableAutoOpen: newVersion !== null });
      if (newVersion === null) {
        this.tellForgotten();
        return false;
      }
      for (const tell of this.#outdated) tell();
      return false;
    });
    refuseNewer(this, version);
    this.#sealing = sealTables(keyring, plainTables);
    this.use(this.#sealing.middleware);
    this.version(version).stores({
      studentPacks: 'firstId',
      changes: 'key',
      stagedEnrolments: 'studentId',
      stagedPeople: 'personId',
      keptPages: 'page',
      peoplePacks: '[pullId+page]',
      familyPacks: '[pullId+page]',
      peoplePulls: '++pullId, state',
      stagedRoles: 'personId',
      sideReadings: 'name',
      decisions: 'studentId, seq',
      parentDecisions: 'personId, seq',
      notSimilar: '[a+b]',
      corrections: '++correctionId, studentId, state, seq, batchId',
      batches: '++batchId, state, origin',
      refreshes: '++refreshId, state',
      runs: '++runId, state',
      runPacks: '[runId+firstId]',
      runSteps: '[runId+firstId]',
      runFailures: '[runId+studentId]',
      dryRuns: '++dryRunId, state',
      dryRunItems: 'dryRunId',
      ledger: '[target+seq], *studentIds',
      unsettled: '[target+studentId]',
      audit: '++auditId, at',
      state: 'key',
      secrets: 'key',
      directory: 'key',
    });
  }
}
