import { m } from '../../words/index.ts';
import { SvelteMap } from 'svelte/reactivity';
import { type Choice, emailKey } from '../../roster/index.ts';
import { Attempt } from '../attempt.svelte.ts';
import type { Draft, DraftMemory } from '../../records/draft.ts';
import { emailProblem } from './email-hint.ts';
import { hasFlag } from '../flag-words.ts';
import type { ReviewSource } from '../../review/review-source.ts';
import type { EmailFix, EmailWriteView } from '../../records/email-write.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { DirectoryVerdict } from '../../records/directory.ts';
import { nobodyElse, type PeopleView, type PersonRef } from '../../review/people/people-view.ts';
import type { StudentView } from '../../review/views.ts';

type StudentSource = Pick<
  ReviewSource,
  'watchStudent' | 'watchPeople' | 'whoHas' | 'askDirectory' | 'fixEmail' | 'dismissWrite' | 'decide'
>;

/** One student on screen: what is known, what is being typed, what was done. */
export class StudentController {
  studentId = $state<number | null>(null);
  /** `undefined` until the source has answered, `null` when the student is not in the list. */
  view = $state.raw<StudentView | null | undefined>(undefined);
  /** Whether the person asked to change an email that has no problem. */
  changing = $state(false);
  /** Set once a press found the typed text wanting; from then on every problem is told while typing. */
  pressed = $state(false);
  /** What was pressed is on its way and has not been seen in the store yet: the text stands still. */
  sending = $state(false);
  /** "Saved", for the choice made last. */
  savedChoice = $state<Choice | null>(null);

  /** Others who have the typed address already, of all people in FACTS. */
  owners = $state.raw<readonly PersonRef[]>([]);
  /** What the school's directory says of the typed address. */
  verdict = $state.raw<DirectoryVerdict | null>(null);
  /** Who else there is beside the student: offers for the email, others with the same one, siblings. */
  people = $state.raw<PeopleView>(nobodyElse);

  readonly write = new Attempt();
  readonly choice = new Attempt();

  #source: StudentSource;
  #drafts = new SvelteMap<number, Draft>();
  #stops: readonly Unsubscribe[] = [];

  #onwritten: (studentId: number) => void;
  #memory: DraftMemory | null;

  /**
   * `onwritten` is called when a write that was under way on screen has been read back from FACTS. With a `memory` what is
   * typed outlives this controller.
   */
  constructor(
    source: StudentSource,
    onwritten: (studentId: number) => void = () => {},
    memory: DraftMemory | null = null,
  ) {
    this.#source = source;
    this.#onwritten = onwritten;
    this.#memory = memory;
  }

  /** Follows another student; texts typed for others are kept. */
  show(studentId: number | null): void {
    if (studentId === this.studentId) return;
    this.close();
    this.studentId = studentId;
    this.view = undefined;
    this.changing = false;
    this.pressed = false;
    this.sending = false;
    this.savedChoice = null;
    this.owners = [];
    this.verdict = null;
    this.people = nobodyElse;
    this.write.forget();
    this.choice.forget();
    if (studentId === null) return;
    void this.#recall(studentId);
    this.#stops = [
      this.#source.watchStudent(studentId, (view) => this.#take(studentId, view)),
      this.#source.watchPeople(studentId, (people) => {
        if (studentId === this.studentId) this.people = people;
      }),
    ];
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  /** The text in the email field. */
  get text(): string {
    const view = this.view;
    if (!view) return '';
    return this.#drafts.get(view.studentId)?.text ?? startingText(view);
  }

  get problem(): string | null {
    const problem = emailProblem(this.text);
    if (problem !== null) return problem;
    return this.view && emailKey(this.text) === emailKey(this.view.email) ? m.fix_same_as_facts() : null;
  }

  type(text: string): void {
    const view = this.view;
    if (!view || this.sending) return;
    const from = this.#fromOf(view);
    this.#keep(view.studentId, { text, from });
    this.write.forget();
    void this.#findOwners(view.studentId, text);
  }

  /** What a press in the form means at this moment; `null`, and the problem is told, when that can't be written. */
  takeFix(via: 'api' | 'page' = 'api'): EmailFix | null {
    const view = this.view;
    if (!view) return null;
    this.pressed = true;
    if (this.problem !== null) return null;
    const from = this.#fromOf(view);
    return { studentId: view.studentId, from, to: this.text.trim(), ...(via === 'page' && { via }) };
  }

  takeUndo(write: EmailWriteView): EmailFix | null {
    return this.studentId === null
      ? null
      : { studentId: this.studentId, from: write.to, to: write.from, verbatim: true };
  }

  /** After a conflict: the person has seen what FACTS holds and wants theirs all the same. */
  takeAnyway(write: EmailWriteView): EmailFix | null {
    return this.studentId === null
      ? null
      : { studentId: this.studentId, from: write.found, to: write.to, verbatim: true };
  }

  /** Writes exactly what was taken. The text stays in the field until FACTS has it. */
  async send(fix: EmailFix): Promise<void> {
    const former = this.view?.write;
    this.sending = true;
    const queued = await this.write.runOnce(() => this.#source.fixEmail(fix));
    if (this.studentId !== fix.studentId) return;
    if (!queued || this.view?.write !== former) this.sending = false;
    if (!queued) return;
    this.pressed = false;
    // How the one before ended is no news any more, and the new one is seen in the store only a moment later.
    if (this.view && former && endedBadly(former) && this.view.write === former) {
      const { from, to } = fix;
      this.view = { ...this.view, write: { ...former, state: 'sending', from, to, found: null, failure: null } };
    }
  }

  /** Takes back what was not sent, or puts away what ended badly; the typed text goes only with `forget`. */
  async dismiss(write: EmailWriteView, forget = false): Promise<void> {
    const studentId = this.studentId;
    const kept = write.to ?? this.text;
    const done = await this.write.runOnce(() => this.#source.dismissWrite(write.correctionId));
    if (!done || studentId === null) return;
    this.changing = !forget;
    if (forget) this.#keep(studentId, null);
    else if (this.view && !this.#drafts.has(studentId)) this.#keep(studentId, { text: kept, from: this.view.email });
  }

  startChange(): void {
    this.changing = true;
  }

  /** Opens the form with an address that was proposed; nothing is written yet. */
  propose(email: string): void {
    this.startChange();
    this.type(email);
  }

  stopChange(): void {
    this.changing = false;
    this.pressed = false;
    this.write.forget();
    if (this.studentId !== null) this.#keep(this.studentId, null);
  }

  /** Saves a choice at once; true when it is saved. */
  async decide(studentIds: readonly number[], choice: Choice): Promise<boolean> {
    this.savedChoice = null;
    const saved = await this.choice.run(() => this.#source.decide(studentIds, choice));
    if (saved) this.savedChoice = choice;
    return saved;
  }

  /** Of a group that shares an email only this student goes. */
  async syncOnlyThis(): Promise<void> {
    const view = this.view;
    if (!view) return;
    const others = view.partners.map((partner) => partner.studentId);
    this.savedChoice = null;
    const saved = await this.choice.run(async () => {
      await this.#source.decide(others, 'skip');
      await this.#source.decide([view.studentId], 'sync');
    });
    if (saved) this.savedChoice = 'sync';
  }

  /** No email at all is also something that FACTS held. */
  #fromOf({ studentId, email }: StudentView): string | null {
    const draft = this.#drafts.get(studentId);
    return draft ? draft.from : email;
  }

  #keep(studentId: number, draft: Draft | null): void {
    if (draft === null) this.#drafts.delete(studentId);
    else this.#drafts.set(studentId, draft);
    this.#memory?.keepDraft(studentId, draft).catch(() => {
      // It stands in the field all the same.
    });
  }

  /** What was typed before the panel was loaded anew; what is typed meanwhile counts. */
  async #recall(studentId: number): Promise<void> {
    const draft = (await this.#memory?.readDraft(studentId).catch(() => null)) ?? null;
    if (draft === null || this.studentId !== studentId || this.#drafts.has(studentId)) return;
    this.#drafts.set(studentId, draft);
    this.changing = true;
    if (this.view) this.#take(studentId, this.view);
  }

  async #findOwners(studentId: number, text: string): Promise<void> {
    this.owners = [];
    this.verdict = null;
    if (emailProblem(text) !== null) return;
    const [found, verdict] = await Promise.all([
      this.#source.whoHas(text, studentId).catch(() => []),
      this.#source.askDirectory(text, studentId).catch(() => null),
    ]);
    if (this.studentId !== studentId || this.text !== text) return;
    this.owners = found;
    this.verdict = verdict;
  }

  #take(studentId: number, view: StudentView | null): void {
    if (studentId !== this.studentId) return;
    const former = this.view?.write;
    this.view = view;
    if (!this.write.busy) this.sending = false;
    const write = view?.write;
    if (!write || write.state !== 'done') return;
    if (this.#drafts.get(studentId)?.text.trim() === write.to) {
      this.#keep(studentId, null);
      this.changing = false;
    }
    if (former?.correctionId === write.correctionId && former.state !== 'done') this.#onwritten(studentId);
  }
}

function endedBadly({ state }: EmailWriteView): boolean {
  return state === 'failed' || state === 'conflict' || state === 'unknown';
}

/** What stands in the field before anything is typed: an address to mend, but not one that belongs to somebody else. */
function startingText(view: StudentView): string {
  const write = view.write;
  if (write && endedBadly(write)) return write.to ?? '';
  return hasFlag(view.flags, 'duplicate-email') ? '' : (view.email ?? '');
}
