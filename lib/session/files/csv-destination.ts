import type { PlanItem, SyncPlan } from '../../sync/plan/plan-item.ts';
import { previewTable, type TablePreview, type WrittenFile } from '../../sync/targets/csv.ts';
import type { FillRandom } from '../../sync/targets/google/password.ts';
import type { Student } from '../../roster/index.ts';
import type { DirectoryIndex } from '../../review/people/index-directory.ts';

/** What a destination may look at besides the plan. */
export interface FileWorld {
  readonly student: (studentId: number) => Student | undefined;
  /** The school's list of mailboxes. */
  readonly directory: DirectoryIndex | null;
  /** An account that seems to be the student's own, where FACTS has another address. */
  readonly ownMailbox: (studentId: number) => string | null;
  /** When a student was handed over the last time, or `null`. */
  readonly handedOverAt: (studentId: number) => number | null;
  readonly now: number;
}

/** Something that only the school knows, typed once and kept. */
export interface AskedText {
  /** Under this name it is kept: the destination's, a dot, its own. */
  readonly key: string;
  readonly label: string;
  readonly placeholder: string;
  readonly hint: string;
  /** What is wrong with it, in a sentence, or `null`. */
  readonly problem: (text: string) => string | null;
}

export interface LeftOutLine {
  readonly item: PlanItem;
  readonly sentence: string;
}

export interface WriteOptions {
  readonly texts: Readonly<Record<string, string>>;
  /** `null` for a preview. */
  readonly fillRandom: FillRandom | null;
  readonly raw?: boolean;
}

/** A plan as one destination takes it. */
export interface PreparedFile {
  /** What importing the file stands for: without whoever is left out. */
  readonly plan: SyncPlan;
  /** What is in the file, counted: "12 new accounts". */
  readonly contents: readonly string[];
  readonly people: number;
  /** What a person must have read before downloading, each in a sentence. */
  readonly warnings: readonly string[];
  /** What is to be ticked first, each in a sentence. */
  readonly confirmations: readonly string[];
  /** Who needs no row and is noted by importing; `null` for nobody. */
  readonly noted: string | null;
  readonly leftOut: readonly LeftOutLine[];
  readonly asks: readonly AskedText[];
  write(options: WriteOptions): WrittenFile;
}

/** What has to be done before there can be a file. */
export interface Needed {
  readonly sentence: string;
  readonly action: string;
  readonly href: string;
  readonly link: string;
}

/** A destination whose file is one CSV table: who is in it and how, and the words around it. */
export interface CsvDestination {
  /** `google-workspace` in `google-workspace-2026-11-30.csv`. */
  readonly fileName: string;
  /** How the file gets there, step by step. */
  steps(): readonly string[];
  prepare(plan: SyncPlan, world: FileWorld): PreparedFile | Needed;
}

/** The beginning of the file as it will be; without random texts, which are made with each download. */
export function previewCsv(file: WrittenFile): TablePreview {
  return previewTable(file);
}
