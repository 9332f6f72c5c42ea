import { m } from '../../words/index.ts';
import { SvelteMap } from 'svelte/reactivity';
import { isolateText, type DuplicateGroup, type Entry } from '../../roster/index.ts';
import { Attempt } from '../attempt.svelte.ts';
import { orderGroups } from './duplicate-groups-order.ts';
import { createEntryFinder, type FindEntry } from '../../review/entry-finder.ts';
import { chooseAll, chooseOnly, joinChoices, saveChoice, type GroupChoice } from './group-choice.ts';
import type { RosterSource } from '../../review/review-source.ts';
import type { Notice } from '../pages/review-controller.svelte.ts';
import { StudentController } from '../person/student-controller.svelte.ts';
import { displayName } from '../../records/person-name.ts';
import { suggestChoice, type Suggestion, type SuggestionReason } from './suggest-choice.ts';
import type { RosterView } from '../../review/views.ts';
import type { FamilyMember } from '../../records/school.ts';

/** FACTS takes so many IDs in one request. */
const maxAsked = 200;

/** What the page around it gives. */
export interface DuplicatesPlace {
  readonly roster: () => RosterView | null;
  /** One of the group that the address names. */
  readonly studentId: () => number | null;
  readonly go: (studentId: number) => void;
  readonly tell: (notice: Notice) => void;
}

/** An open group with the one who is proposed for it. */
export interface SuggestedCase {
  readonly group: DuplicateGroup;
  readonly members: readonly Entry[];
  readonly suggestion: Suggestion;
}

/** Students who share an email, group by group. */
export class DuplicatesController {
  /** Whose email is being changed here. */
  fixingId = $state<number | null>(null);
  /** The kind of suggestion that is shown before it is applied to all groups like it. */
  applying = $state<SuggestionReason | null>(null);

  readonly deciding = new Attempt();
  readonly student: StudentController;

  /** Families by email of the group, as far as they were asked for; FACTS is asked once for each group. */
  #families = new SvelteMap<string, readonly FamilyMember[] | null>();
  #source: RosterSource;
  #place: DuplicatesPlace;
  #order = orderGroups();
  #finder = createEntryFinder();
  /** Where the person is, for when their group is gone. */
  #lastIndex = 0;

  readonly #roster: RosterView | null = $derived.by(() => this.#place.roster());
  readonly #entries: readonly Entry[] = $derived(this.#roster?.classification.entries ?? []);
  readonly #find: FindEntry = $derived(this.#finder(this.#entries));
  readonly groups: readonly DuplicateGroup[] = $derived(this.#order(this.#roster?.classification.groups ?? []));
  readonly openCount: number = $derived(this.groups.reduce((sum, { resolved }) => sum + (resolved ? 0 : 1), 0));
  readonly index: number = $derived.by(() => {
    const id = this.#place.studentId();
    const found = id === null ? -1 : this.groups.findIndex(({ studentIds }) => studentIds.includes(id));
    return found >= 0 ? found : Math.min(this.#lastIndex, this.groups.length - 1);
  });
  readonly current: DuplicateGroup | null = $derived(this.groups[this.index] ?? null);
  readonly members: readonly Entry[] = $derived(this.current ? this.membersOf(this.current) : []);
  readonly families: readonly FamilyMember[] | null = $derived(
    (this.current && this.#families.get(this.current.emailKey)) ?? null,
  );
  readonly suggestion: Suggestion | null = $derived(this.#suggest(this.members));
  /** Open groups with a suggestion of the kind that is about to be applied. */
  readonly alike: readonly SuggestedCase[] = $derived.by(() => {
    const reason = this.applying;
    return reason === null ? [] : this.casesLike(reason);
  });

  constructor(source: RosterSource, place: DuplicatesPlace) {
    this.#source = source;
    this.#place = place;
    this.student = new StudentController(source);
  }

  close(): void {
    this.student.close();
  }

  membersOf(group: DuplicateGroup): readonly Entry[] {
    return group.studentIds.map((id) => this.#find(id)).filter((entry) => entry !== undefined);
  }

  /** Open groups for which one is proposed for this reason. */
  casesLike(reason: SuggestionReason): readonly SuggestedCase[] {
    return this.groups.flatMap((group) => {
      if (group.resolved) return [];
      const members = this.membersOf(group);
      const suggestion = this.#suggest(members);
      return suggestion?.reason === reason ? [{ group, members, suggestion }] : [];
    });
  }

  /** Evidence that is not in the list; without an answer the comparison goes without it. */
  async askFamilies(group: DuplicateGroup): Promise<void> {
    if (this.#families.has(group.emailKey) || group.studentIds.length > maxAsked) return;
    this.#families.set(group.emailKey, null);
    const members = await this.#source.readFamilies(group.studentIds).catch(() => null);
    this.#families.set(group.emailKey, members);
  }

  open(index: number): void {
    const id = this.groups[index]?.studentIds[0];
    if (id === undefined) return;
    this.#lastIndex = index;
    this.stopFix();
    this.applying = null;
    this.#place.go(id);
  }

  /** On to the next group, or back; stays at the ends. */
  move(step: 1 | -1): void {
    this.open(Math.max(0, Math.min(this.groups.length - 1, this.index + step)));
  }

  async choose(studentId: number | null): Promise<void> {
    const chosen = this.members.find(({ student }) => student.studentId === studentId);
    const told = chosen
      ? m.duplicates_saved_only({ name: isolateText(displayName(chosen.student)) })
      : m.duplicates_saved_none();
    await this.#save(chooseOnly(this.members, studentId), told);
  }

  async reopen(): Promise<void> {
    await this.#save(chooseAll(this.members), m.duplicates_saved_open());
  }

  async applyAll(): Promise<void> {
    const cases = this.alike;
    const choices = cases.map(({ members, suggestion }) => chooseOnly(members, suggestion.studentId));
    const told = m.duplicates_saved_groups({ count: cases.length });
    if (await this.#save(joinChoices(choices), told)) this.applying = null;
  }

  startFix(studentId: number): void {
    this.fixingId = studentId;
    this.student.show(studentId);
    this.student.startChange();
  }

  stopFix(): void {
    this.fixingId = null;
    this.student.show(null);
  }

  #suggest(members: readonly Entry[]): Suggestion | null {
    const roster = this.#roster;
    if (!roster || members.length < 2) return null;
    return suggestChoice(
      members.map(({ student }) => student),
      roster,
    );
  }

  async #save(choice: GroupChoice, text: string): Promise<boolean> {
    if (choice.sync.length + choice.skip.length === 0) return true;
    return this.deciding.runOnce(async () => {
      this.#lastIndex = Math.max(0, this.index);
      const undo = await saveChoice(this.#source, choice);
      this.#place.tell({ text, undo: () => this.#undo(undo) });
    });
  }

  async #undo(undo: () => Promise<void>): Promise<void> {
    const undone = await this.deciding.runOnce(undo);
    if (undone) this.#place.tell({ text: m.shared_undone(), undo: null });
  }
}
