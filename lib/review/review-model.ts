import {
  classify,
  findSchoolDomains,
  inScope,
  reclassify,
  replaceStudent,
  wholeSchool,
  type Classification,
  type Decision,
  type Decisions,
  type Entry,
  type Rules,
  type Scope,
  type Student,
} from '../roster/index.ts';
import { noSideLists, type SideLists } from '../records/side-lists.ts';
import { EmailHolders } from './email-holders.ts';
import { findHomerooms, type HomeroomOf } from './find-homerooms.ts';
import type { DirectoryIndex } from './people/index-directory.ts';
import type { SavedCorrection } from '../records/email-write.ts';
import type { SavedDecision } from '../records/decision.ts';
import type { Snapshot } from '../records/school.ts';

/** Ids of two students. */
export interface StudentPair {
  readonly a: number;
  readonly b: number;
}

/**
 * The review as derived state: snapshot + corrections + decisions + scope, classified. Holds nothing that can't be
 * derived again from the store; the worker and the review tab each build their own.
 */
export class ReviewModel {
  #snapshot: Snapshot | null = null;
  #scope: Scope = wholeSchool;
  readonly #decisions = new Map<number, Decision>();
  /** Latest correction of each student, and the latest for which FACTS was read. */
  readonly #corrections = new Map<number, SavedCorrection>();
  readonly #observed = new Map<number, SavedCorrection>();
  #pausedBatches: ReadonlySet<number> = new Set();
  #homerooms: ReadonlyMap<number, HomeroomOf> = new Map();
  #sideLists: SideLists = noSideLists;
  #staff: ReadonlyMap<number, boolean> | null = null;
  #students = new Map<number, Student>();
  /** Who has an address, made when somebody asks. */
  #holders: EmailHolders | null = null;
  #classification: Classification | null = null;
  #places = new Map<number, number>();
  #decidedAt: number | null = null;
  #similarPairs: readonly StudentPair[] = [];
  #schoolDomains: readonly string[] = [];
  #rules: Rules = {};
  #directory: DirectoryIndex | null = null;

  get snapshot(): Snapshot | null {
    return this.#snapshot;
  }

  get decidedAt(): number | null {
    return this.#decidedAt;
  }

  get corrections(): ReadonlyMap<number, SavedCorrection> {
    return this.#corrections;
  }

  /** As learned from the addresses of everybody enrolled. */
  get schoolDomains(): readonly string[] {
    return this.#schoolDomains;
  }

  /** Who has a mailbox, where the school brought a list of them. */
  get directory(): DirectoryIndex | null {
    return this.#directory;
  }

  get pausedBatches(): ReadonlySet<number> {
    return this.#pausedBatches;
  }

  get decisions(): Decisions {
    return this.#decisions;
  }

  /** Students in scope; `null` until the snapshot was read. */
  get classification(): Classification | null {
    return this.#classification;
  }

  /** Where each student in scope stands in the classification; another map whenever people came or went. */
  get places(): ReadonlyMap<number, number> {
    return this.#places;
  }

  /** Every enrolled student, also outside the chosen schools and grades. */
  get enrolledIds(): ReadonlySet<number> {
    return new Set(this.#students.keys());
  }

  /** Who may have left, and may not be archived before FACTS says so once more. */
  get unseenIds(): ReadonlySet<number> {
    return new Set(this.#snapshot?.unseen);
  }

  get enrolled(): readonly Student[] {
    return [...this.#students.values()];
  }

  student(studentId: number): Student | undefined {
    return this.#students.get(studentId);
  }

  /** Every enrolled student with this key. */
  withEmail(key: string): readonly Student[] {
    this.#holders ??= new EmailHolders(this.#students.values());
    return this.#holders.of(key).flatMap((id) => this.#students.get(id) ?? []);
  }

  /** `undefined` for a student outside the scope. */
  entry(studentId: number): Entry | undefined {
    const place = this.#places.get(studentId);
    return place === undefined ? undefined : this.#classification?.entries[place];
  }

  /** What FACTS was last seen to hold for a write of anybody, student or parent. */
  observed(personId: number): SavedCorrection | undefined {
    return this.#observed.get(personId);
  }

  choice(studentId: number): Decision['choice'] {
    return this.#decisions.get(studentId)?.choice ?? 'sync';
  }

  setSnapshot(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    this.#students = new Map(snapshot.students.map((student) => [student.studentId, this.#corrected(student)]));
    this.#holders = null;
    this.#schoolDomains = findSchoolDomains(this.enrolled);
    this.#rebuild();
  }

  /** Who is on FACTS' list of the staff, and whether they still work here; `null` where it isn't known. */
  get staff(): ReadonlyMap<number, boolean> | null {
    return this.#staff;
  }

  get sideLists(): SideLists {
    return this.#sideLists;
  }

  setSideLists(lists: SideLists): void {
    const before = this.#sideLists;
    this.#sideLists = lists;
    if (lists.homerooms === before.homerooms && lists.staff === before.staff) return;
    this.#staff = lists.staff && new Map(lists.staff.map(({ personId, active }) => [personId, active]));
    this.#homerooms = findHomerooms(lists);
    if (this.#snapshot) this.setSnapshot(this.#snapshot);
  }

  setScope({ leftOutSchools, leftOutGrades }: Scope): void {
    this.#scope = { leftOutSchools, leftOutGrades };
    if (this.#snapshot) this.#rebuild();
  }

  addDecisions(decisions: readonly SavedDecision[]): void {
    for (const { studentId, choice, decidedAt } of decisions) {
      this.#decisions.set(studentId, { choice });
      this.#decidedAt = Math.max(this.#decidedAt ?? 0, decidedAt);
    }
    if (!this.#classification) return;
    const changed = decisions.map((decision) => decision.studentId).filter((id) => this.#places.has(id));
    this.#classification = reclassify(this.#classification, this.#decisions, changed);
  }

  addCorrections(corrections: readonly SavedCorrection[]): void {
    for (const correction of corrections) {
      keepLatest(this.#corrections, correction);
      if (correction.observedAt === null) continue;
      keepLatest(this.#observed, correction);
      const student = this.#students.get(correction.studentId);
      if (student) this.#replace(this.#corrected(student));
    }
  }

  setDirectory(directory: DirectoryIndex | null): void {
    this.#directory = directory;
  }

  setPausedBatches(batchIds: ReadonlySet<number>): void {
    this.#pausedBatches = batchIds;
  }

  /** Who may be one child entered twice, as far as it was looked for. Answers whether that is news. */
  setSimilarPairs(pairs: readonly StudentPair[]): boolean {
    if (samePairs(pairs, this.#similarPairs)) return false;
    this.#similarPairs = pairs;
    if (this.#snapshot) this.#rebuild();
    return true;
  }

  #replace(student: Student): void {
    const { studentId } = student;
    const before = this.#students.get(studentId);
    if (before?.email === student.email) return;
    this.#students.set(studentId, student);
    this.#holders?.move(studentId, before?.email ?? null, student.email);
    if (this.#classification && this.#places.has(studentId)) {
      this.#classification = replaceStudent(this.#classification, student, this.#decisions, this.#rules);
    }
  }

  /** What was read for a write after the pull began is newer than what was pulled. */
  #corrected(student: Student): Student {
    const correction = this.#observed.get(student.studentId);
    const newer = correction && (correction.observedAt ?? 0) >= (this.#snapshot?.startedAt ?? 0);
    return this.#inHomeroom(newer ? { ...student, email: correction.found } : student);
  }

  /** FACTS' list of students has the room blank; what it says there goes first all the same. */
  #inHomeroom(student: Student): Student {
    const room = this.#homerooms.get(student.studentId);
    if (!room || (student.homeroom && student.homeroom !== room.homeroom)) return student;
    return { ...student, ...room };
  }

  #rebuild(): void {
    const students = inScope([...this.#students.values()], this.#scope);
    const live = this.#similarPairs.filter(({ a, b }) => this.#students.has(a) && this.#students.has(b));
    this.#rules = { schoolDomains: this.#schoolDomains, similar: new Set(live.flatMap(({ a, b }) => [a, b])) };
    this.#classification = classify(students, this.#decisions, this.#rules);
    this.#places = new Map(students.map((student, place) => [student.studentId, place]));
  }
}

function samePairs(pairs: readonly StudentPair[], others: readonly StudentPair[]): boolean {
  return pairs.length === others.length && pairs.every(({ a, b }, at) => a === others[at]?.a && b === others[at]?.b);
}

function keepLatest(corrections: Map<number, SavedCorrection>, correction: SavedCorrection): void {
  const known = corrections.get(correction.studentId);
  if (!known || known.correctionId <= correction.correctionId) corrections.set(correction.studentId, correction);
}
