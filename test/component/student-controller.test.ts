import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../../lib/errors.ts';
import type { Draft, DraftMemory } from '../../lib/records/draft.ts';
import type { EmailFix, EmailWriteState, EmailWriteView } from '../../lib/records/email-write.ts';
import { nobodyElse, type PeopleView, type PersonRef } from '../../lib/review/people/people-view.ts';
import type { StudentView } from '../../lib/review/views.ts';
import { StudentController } from '../../lib/session/person/student-controller.svelte.ts';
import { buildSources } from './gallery/sources.ts';
import { ids } from './gallery/students.ts';

type Source = ConstructorParameters<typeof StudentController>[0];
type Calls = { fixes: EmailFix[]; dismissed: number[]; decided: [readonly number[], string][] };

const ada = 11;
const ben = 12;
const held = 'ada@scool.example';
const typed = 'ada@school.example';
const stranger: PersonRef = { personId: 77, name: 'Somebody Else' } as PersonRef;

/** A student as the real source shows one, with what matters here. */
const plain = await new Promise<StudentView>((resolve) =>
  buildSources({ view: 'panel' }).source.watchStudent(ids.clean, (view) => view && resolve(view)),
);
const viewOf = (studentId: number, more: Partial<StudentView> = {}): StudentView => ({
  ...plain,
  studentId,
  email: held,
  flags: [],
  partners: [],
  write: null,
  ...more,
});
const writeOf = (state: EmailWriteState, more: Partial<EmailWriteView> = {}): EmailWriteView => ({
  ...{ correctionId: 5, state, from: held, to: typed, found: null, failure: null, notBefore: null, changedAt: 1 },
  ...more,
});

/** The worker's end of the line, which says what it says when the test lets it. */
class Worker {
  readonly calls: Calls = { fixes: [], dismissed: [], decided: [] };
  refuses: 'fix' | 'dismiss' | 'decide' | null = null;
  owners: (typed: string) => Promise<readonly PersonRef[]> = async () => [];
  directory: Source['askDirectory'] = async () => null;
  answered = Promise.resolve();
  readonly #views = new Map<number, (view: StudentView | null) => void>();
  readonly #people = new Map<number, (people: PeopleView) => void>();
  readonly watched = new Set<number>();

  readonly source: Source = {
    watchStudent: (studentId, listener) => {
      this.#views.set(studentId, listener);
      this.watched.add(studentId);
      return () => void this.watched.delete(studentId);
    },
    watchPeople: (studentId, listener) => {
      this.#people.set(studentId, listener);
      return () => {};
    },
    whoHas: (email) => this.owners(email),
    askDirectory: (email, studentId) => this.directory(email, studentId),
    fixEmail: (fix) => this.#take('fix', () => this.calls.fixes.push(fix)),
    dismissWrite: (correctionId) => this.#take('dismiss', () => this.calls.dismissed.push(correctionId)),
    decide: (studentIds, choice) => this.#take('decide', () => this.calls.decided.push([studentIds, choice])),
  };

  async #take(what: NonNullable<Worker['refuses']>, act: () => unknown): Promise<void> {
    await this.answered;
    if (this.refuses === what) throw new AppError('worker-lost');
    act();
  }

  tell(studentId: number, view: StudentView | null): void {
    this.#views.get(studentId)?.(view);
  }

  tellPeople(studentId: number, people: PeopleView): void {
    this.#people.get(studentId)?.(people);
  }
}

function open(more: Partial<StudentView> = {}, memory: DraftMemory | null = null) {
  const worker = new Worker();
  const written: number[] = [];
  const controller = new StudentController(worker.source, (studentId) => void written.push(studentId), memory);
  controller.show(ada);
  worker.tell(ada, viewOf(ada, more));
  return { worker, controller, written };
}

function memoryOf(drafts: Map<number, Draft>): DraftMemory {
  return {
    readDraft: async (studentId) => drafts.get(studentId) ?? null,
    keepDraft: async (studentId, draft) => {
      if (draft) drafts.set(studentId, draft);
      else drafts.delete(studentId);
    },
  };
}

/** Lets everything that waits only for answers at hand go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('what is written', () => {
  test('is the trimmed text, for the student on screen, against what FACTS held when the typing began', () => {
    const { controller, worker } = open();
    controller.type(`  ${typed} `);
    worker.tell(ada, viewOf(ada, { email: 'office@school.example' }));
    controller.type(` ${typed}`);
    expect(controller.takeFix()).toEqual({ studentId: ada, from: held, to: typed });
    expect(controller.takeFix('page')).toEqual({ studentId: ada, from: held, to: typed, via: 'page' });
  });

  test('where nobody typed it is against what FACTS holds', () => {
    const { controller } = open({ write: writeOf('failed'), email: 'office@school.example' });
    expect(controller.takeFix()).toEqual({ studentId: ada, from: 'office@school.example', to: typed });
  });

  test('is nothing before the student was read, and nothing for a student who is not in the list', () => {
    const controller = new StudentController(new Worker().source);
    expect([controller.text, controller.takeFix()]).toEqual(['', null]);
    controller.type(typed);
    expect([controller.text, controller.pressed]).toEqual(['', false]);
    expect([controller.takeUndo(writeOf('done')), controller.takeAnyway(writeOf('conflict'))]).toEqual([null, null]);
    const gone = open();
    gone.worker.tell(ada, null);
    gone.controller.type(typed);
    expect([gone.controller.text, gone.controller.takeFix()]).toEqual(['', null]);
  });

  test.each([
    ['FACTS has it, in whatever form', ' Ada@Scool.example', 'FACTS has this address already.'],
    ['it is no address', 'ada@', 'The part after the @ is missing.'],
  ])('is nothing while %s; from then on every problem is told', (_, text, sentence) => {
    const { controller } = open();
    controller.type(text);
    expect(controller.pressed).toBe(false);
    expect(controller.takeFix()).toBeNull();
    expect([controller.pressed, controller.problem]).toEqual([true, sentence]);
    controller.type(typed);
    expect(controller.problem).toBeNull();
  });

  test('Undo and “mine anyway” name what the person saw, and keep it to the letter', () => {
    const { controller } = open();
    const write = writeOf('conflict', { from: ' Odd', found: 'theirs@school.example' });
    expect(controller.takeUndo(write)).toEqual({ studentId: ada, from: typed, to: ' Odd', verbatim: true });
    const anyway = { studentId: ada, from: 'theirs@school.example', to: typed, verbatim: true };
    expect(controller.takeAnyway(write)).toEqual(anyway);
  });
});

describe('what stands in the field', () => {
  const duplicate = { code: 'duplicate-email', severity: 'red' } as const;
  const invalid = { code: 'invalid-email', severity: 'red' } as const;
  test.each<[string, Partial<StudentView>, string]>([
    ['FACTS’ address, to be mended', { flags: [invalid] }, held],
    ['nothing where FACTS has none', { email: null }, ''],
    ['nothing where it is somebody else’s as well', { flags: [duplicate] }, ''],
    ['what failed', { write: writeOf('failed') }, typed],
    ['what met another one', { write: writeOf('conflict'), flags: [duplicate] }, typed],
    ['what is in doubt', { write: writeOf('unknown') }, typed],
    ['nothing where a removal failed', { write: writeOf('failed', { to: null }) }, ''],
    ['FACTS’ address after one that was saved', { write: writeOf('done'), email: typed }, typed],
    ['FACTS’ address after one that was withdrawn', { write: writeOf('withdrawn') }, held],
  ])('at first is %s', (_, view, text) => {
    expect(open(view).controller.text).toBe(text);
  });

  test('stays while it is on its way, whatever is typed, and may be changed when it could not be sent', async () => {
    const { controller, worker } = open();
    controller.type(typed);
    worker.refuses = 'fix';
    const sending = controller.send({ studentId: ada, from: held, to: typed });
    controller.type('other@school.example');
    expect([controller.text, controller.sending]).toEqual([typed, true]);
    await sending;
    expect([controller.sending, controller.write.failure?.code]).toEqual([false, 'worker-lost']);
    controller.type('other@school.example');
    expect([controller.text, controller.write.failure]).toEqual(['other@school.example', null]);
  });

  test('stays still once sent until the store shows it, and a view of before changes nothing', async () => {
    const { controller, worker } = open();
    controller.type(typed);
    controller.takeFix();
    const sending = controller.send({ studentId: ada, from: held, to: typed });
    worker.tell(ada, viewOf(ada));
    expect(controller.sending, 'not taken yet').toBe(true);
    await sending;
    expect([controller.sending, controller.pressed]).toEqual([true, false]);
    worker.tell(ada, viewOf(ada, { write: writeOf('queued') }));
    expect([controller.sending, controller.text]).toEqual([false, typed]);
  });

  test('is free at once where the store has shown the write before the answer came', async () => {
    const { controller, worker } = open();
    const sending = controller.send({ studentId: ada, from: held, to: typed });
    worker.tell(ada, viewOf(ada, { write: writeOf('queued') }));
    await sending;
    expect(controller.sending).toBe(false);
  });

  test.each<EmailWriteState>(['failed', 'conflict', 'unknown'])(
    'and how the one before ended (%s) is no news once another is sent',
    async (state) => {
      const failure = { code: 'facts-refused' } as const;
      const former = writeOf(state, { to: 'first@school.example', found: 'x@y.example', failure });
      const { controller } = open({ write: former });
      await controller.send({ studentId: ada, from: held, to: typed });
      const { write } = controller.view as StudentView;
      expect(write).toEqual({ ...former, state: 'sending', from: held, to: typed, found: null, failure: null });
    },
  );

  test('but stays where the other could not be sent, and is not shown over what the store tells of it', async () => {
    const former = writeOf('failed');
    const refused = open({ write: former });
    refused.worker.refuses = 'fix';
    refused.controller.takeFix();
    await refused.controller.send({ studentId: ada, from: held, to: typed });
    expect([refused.controller.view?.write, refused.controller.pressed]).toEqual([former, true]);
    const told = open({ write: former });
    const sending = told.controller.send({ studentId: ada, from: held, to: typed });
    const queued = writeOf('queued', { correctionId: 6 });
    told.worker.tell(ada, viewOf(ada, { write: queued }));
    await sending;
    expect(told.controller.view?.write).toBe(queued);
  });

  test('one that went well, or is under way, is shown as it is until the store tells', async () => {
    for (const state of ['done', 'withdrawn', 'queued'] as const) {
      const former = writeOf(state);
      const { controller } = open({ write: former });
      await controller.send({ studentId: ada, from: held, to: typed });
      expect(controller.view?.write, state).toBe(former);
    }
  });

  test('a second press while the first is under way sends nothing', async () => {
    const { controller, worker } = open();
    const fix: EmailFix = { studentId: ada, from: held, to: typed };
    await Promise.all([controller.send(fix), controller.send(fix)]);
    expect(worker.calls.fixes).toEqual([fix]);
  });
});

describe('before the student was read', () => {
  test('nothing is under way, typed or known', () => {
    const fresh = new StudentController(new Worker().source);
    expect(fresh).toMatchObject({ studentId: null, changing: false, pressed: false, sending: false, owners: [] });
  });

  test('a press from elsewhere is sent all the same, and nobody without a student puts anything away', async () => {
    const worker = new Worker();
    const asked: number[] = [];
    const memory = { ...memoryOf(new Map()), keepDraft: async (studentId: number) => void asked.push(studentId) };
    const controller = new StudentController(worker.source, () => {}, memory);
    await controller.dismiss(writeOf('failed'), true);
    controller.stopChange();
    expect([controller.changing, asked]).toEqual([false, []]);
    controller.show(ada);
    const fix: EmailFix = { studentId: ada, from: held, to: typed };
    await controller.send(fix);
    expect([worker.calls.fixes, controller.view, controller.sending]).toEqual([[fix], undefined, true]);
  });
});

describe('another student', () => {
  test('starts with nothing of the one before', async () => {
    const { controller, worker } = open();
    worker.owners = async () => [stranger];
    worker.directory = async () => ({ kind: 'unknown' }) as never;
    controller.propose(typed);
    await vi.waitFor(() => expect(controller.owners).toEqual([stranger]));
    worker.tellPeople(ada, { ...nobodyElse, takenAt: 1 });
    expect(controller.people.takenAt).toBe(1);
    controller.type('no address');
    controller.takeFix();
    await controller.decide([ada], 'skip');
    worker.refuses = 'fix';
    await controller.send({ studentId: ada, from: held, to: typed });
    worker.refuses = 'decide';
    await controller.decide([ada], 'sync');
    controller.show(ben);
    expect(controller).toMatchObject({
      ...{ studentId: ben, view: undefined, changing: false, pressed: false, sending: false, savedChoice: null },
      ...{ owners: [], verdict: null, people: nobodyElse, text: '' },
    });
    expect([controller.write.failure, controller.choice.failure]).toEqual([null, null]);
    expect([...worker.watched]).toEqual([ben]);
  });

  test('whatever is told late of the one before is not theirs', async () => {
    const { controller, worker, written } = open({ write: writeOf('sending') });
    controller.show(ben);
    worker.tell(ben, viewOf(ben));
    worker.tell(ada, viewOf(ada, { email: 'late@school.example', write: writeOf('done') }));
    worker.tellPeople(ada, { ...nobodyElse, takenAt: 1 });
    expect([controller.view?.studentId, controller.people, written]).toEqual([ben, nobodyElse, []]);
  });

  test('a press for the one before that is answered late changes nothing here', async () => {
    for (const refuses of ['fix', null] as const) {
      const { controller, worker } = open();
      worker.refuses = refuses;
      const sending = controller.send({ studentId: ada, from: held, to: typed });
      controller.show(ben);
      const failed = viewOf(ben, { write: writeOf('failed') });
      worker.tell(ben, failed);
      controller.type('not done');
      controller.takeFix();
      await sending;
      expect([controller.view, controller.pressed, controller.text]).toEqual([failed, true, 'not done']);
    }
  });

  test('back again, what was typed stands there and is written against what FACTS held then', () => {
    const { controller, worker } = open();
    controller.type(typed);
    controller.show(ben);
    worker.tell(ben, viewOf(ben));
    expect(controller.text).toBe(held);
    controller.show(ada);
    worker.tell(ada, viewOf(ada, { email: 'office@school.example' }));
    expect(controller.takeFix()).toEqual({ studentId: ada, from: held, to: typed });
  });

  test('shown again is not begun anew; shown none, nobody is watched', () => {
    const { controller, worker } = open();
    controller.show(ada);
    expect(controller.view?.studentId).toBe(ada);
    controller.show(null);
    expect([controller.studentId, controller.view, worker.watched.size]).toEqual([null, undefined, 0]);
    controller.stopChange();
    controller.show(ada);
    controller.close();
    expect(worker.watched.size).toBe(0);
  });
});

describe('a write that is over', () => {
  test('once read back takes the typed text with it, and is told once', () => {
    const { controller, worker, written } = open({ write: writeOf('verifying') });
    controller.propose(` ${typed}`);
    worker.tell(ada, viewOf(ada, { email: typed, write: writeOf('done') }));
    worker.tell(ada, viewOf(ada, { email: typed, write: writeOf('done') }));
    expect([written, controller.changing]).toEqual([[ada], false]);
    worker.tell(ada, viewOf(ada, { email: 'newer@school.example', write: writeOf('done') }));
    expect(controller.text).toBe('newer@school.example');
  });

  test('leaves another text that was typed meanwhile', () => {
    const { controller, worker } = open({ write: writeOf('verifying') });
    controller.propose('next@school.example');
    worker.tell(ada, viewOf(ada, { email: typed, write: writeOf('done') }));
    expect([controller.text, controller.changing]).toEqual(['next@school.example', true]);
  });

  test('takes no text while it is not read back, and tells nobody of what was over before, or is another', () => {
    const { controller, worker, written } = open({ write: writeOf('queued') });
    controller.propose(typed);
    for (const state of ['sending', 'verifying', 'failed'] as const) {
      worker.tell(ada, viewOf(ada, { write: writeOf(state) }));
      expect([controller.text, controller.changing], state).toEqual([typed, true]);
    }
    worker.tell(ada, viewOf(ada, { write: writeOf('done', { correctionId: 6 }) }));
    expect(written).toEqual([]);
    expect(open({ write: writeOf('done') }).written).toEqual([]);
  });

  test('put away leaves its text to be typed on, against what FACTS holds now', async () => {
    const { controller, worker } = open({ write: writeOf('failed'), email: 'office@school.example' });
    await controller.dismiss(writeOf('failed'));
    expect([worker.calls.dismissed, controller.changing]).toEqual([[5], true]);
    worker.tell(ada, viewOf(ada, { write: null, email: 'later@school.example' }));
    expect(controller.takeFix()).toEqual({ studentId: ada, from: 'office@school.example', to: typed });
  });

  test('put away leaves what was typed instead, and with a removal what stands there', async () => {
    const own = open({ write: writeOf('failed') });
    own.controller.type('own@school.example');
    await own.controller.dismiss(writeOf('failed'));
    expect(own.controller.text).toBe('own@school.example');
    const removal = writeOf('queued', { to: null });
    const none = open({ write: removal });
    await none.controller.dismiss(removal);
    expect(none.controller.text).toBe(held);
  });

  test('withdrawn before it was sent, it stands in the field again, also after another text was taken back', async () => {
    const { controller } = open({ write: writeOf('queued') });
    controller.propose('own@school.example');
    controller.stopChange();
    expect(controller.text).toBe(held);
    await controller.dismiss(writeOf('queued'));
    expect(controller.text).toBe(typed);
  });

  test('put away to be forgotten takes the text along', async () => {
    const { controller, worker } = open({ write: writeOf('failed') });
    controller.propose('own@school.example');
    await controller.dismiss(writeOf('failed'), true);
    worker.tell(ada, viewOf(ada));
    expect([controller.text, controller.changing]).toEqual([held, false]);
  });

  test('not put away leaves everything as it is, and says why', async () => {
    const { controller, worker } = open({ write: writeOf('failed') });
    controller.propose('own@school.example');
    worker.refuses = 'dismiss';
    await controller.dismiss(writeOf('failed'), true);
    expect([controller.text, controller.changing]).toEqual(['own@school.example', true]);
    expect(controller.write.failure?.code).toBe('worker-lost');
  });

  test('Cancel forgets the text, the problem and the failure', async () => {
    const { controller, worker } = open();
    controller.propose('no address');
    controller.takeFix();
    worker.refuses = 'fix';
    await controller.send({ studentId: ada, from: held, to: typed });
    controller.stopChange();
    expect([controller.text, controller.changing, controller.pressed]).toEqual([held, false, false]);
    expect(controller.write.failure).toBeNull();
  });
});

describe('what is typed', () => {
  test('outlives the panel’s frame, with what FACTS held', async () => {
    const drafts = new Map<number, Draft>();
    open({}, memoryOf(drafts)).controller.type('half@');
    expect([...drafts]).toEqual([[ada, { text: 'half@', from: held }]]);
    const { controller } = open({ email: 'office@school.example' }, memoryOf(drafts));
    await vi.waitFor(() => expect(controller.text).toBe('half@'));
    expect(controller.changing).toBe(true);
    controller.type(typed);
    expect(controller.takeFix()).toMatchObject({ from: held });
    controller.stopChange();
    expect(drafts.size).toBe(0);
  });

  test('before the kept one was found counts; so does another student who came on screen meanwhile', async () => {
    const drafts = new Map([[ada, { text: 'half@', from: null }]]);
    const { controller } = open({}, memoryOf(drafts));
    controller.type(typed);
    await settle();
    expect([controller.text, controller.changing]).toEqual([typed, false]);
    const other = open({}, memoryOf(new Map([[ada, { text: 'half@', from: null }]])));
    other.controller.show(ben);
    await settle();
    expect(other.controller.changing).toBe(false);
  });

  test('and was written before the frame was loaded anew goes with it', async () => {
    const drafts = new Map([[ada, { text: typed, from: held }]]);
    const { controller } = open({ write: writeOf('done'), email: typed }, memoryOf(drafts));
    await vi.waitFor(() => expect(drafts.size).toBe(0));
    expect(controller.changing).toBe(false);
  });

  test('stands in the field also where it can’t be kept', async () => {
    const lost: DraftMemory = {
      readDraft: () => Promise.reject(new AppError('worker-lost')),
      keepDraft: () => Promise.reject(new AppError('worker-lost')),
    };
    const { controller } = open({}, lost);
    controller.type(typed);
    await settle();
    expect(controller.text).toBe(typed);
  });

  test('is asked after: who has it, and whether there is such a mailbox, only of whole addresses', async () => {
    const { controller, worker } = open();
    const asked: [string, number][] = [];
    const verdict = { kind: 'unknown' } as never;
    worker.owners = async () => [stranger];
    worker.directory = async (...question) => (asked.push(question), verdict);
    controller.type('ada@');
    await settle();
    expect([asked, controller.owners]).toEqual([[], []]);
    controller.type(typed);
    await vi.waitFor(() => expect(controller.owners).toEqual([stranger]));
    expect([asked, controller.verdict]).toEqual([[[typed, ada]], verdict]);
    controller.type('ada@');
    expect([controller.owners, controller.verdict]).toEqual([[], null]);
  });

  test('an answer about an earlier text, or for another student, is shown nowhere', async () => {
    const { controller, worker } = open();
    let answer: (people: readonly PersonRef[]) => void = () => {};
    const late = (): Promise<readonly PersonRef[]> => new Promise((resolve) => (answer = resolve));
    worker.owners = late;
    controller.type(typed);
    worker.owners = async () => [];
    controller.type('other@school.example');
    answer([stranger]);
    await settle();
    expect(controller.owners).toEqual([]);
    worker.owners = late;
    controller.type(typed);
    controller.show(ben);
    worker.tell(ben, viewOf(ben, { email: typed }));
    answer([stranger]);
    await settle();
    expect(controller.owners).toEqual([]);
  });

  test('where one of the two can’t be asked, the other is shown', async () => {
    const { controller, worker } = open();
    worker.owners = () => Promise.reject(new AppError('worker-lost'));
    worker.directory = async () => ({ kind: 'unknown' }) as never;
    controller.type(typed);
    await vi.waitFor(() => expect(controller.verdict).not.toBeNull());
    expect(controller.owners).toEqual([]);
    worker.directory = () => Promise.reject(new AppError('worker-lost'));
    worker.owners = async () => [stranger];
    controller.type('other@school.example');
    await vi.waitFor(() => expect(controller.owners).toEqual([stranger]));
    expect(controller.verdict).toBeNull();
  });
});

describe('a choice', () => {
  test('is saved at once, or says why not', async () => {
    const { controller, worker } = open();
    expect(await controller.decide([ada], 'skip')).toBe(true);
    expect([controller.savedChoice, worker.calls.decided]).toEqual(['skip', [[[ada], 'skip']]]);
    worker.refuses = 'decide';
    expect(await controller.decide([ada], 'sync')).toBe(false);
    expect([controller.savedChoice, controller.choice.failure?.code]).toEqual([null, 'worker-lost']);
  });

  test('“only this one” skips the others of the group first, and says saved when both are', async () => {
    const partner = { studentId: 13 } as StudentView['partners'][number];
    const { controller, worker } = open({ partners: [partner] });
    await controller.decide([ada], 'skip');
    worker.calls.decided.length = 0;
    const saving = controller.syncOnlyThis();
    expect(controller.savedChoice).toBeNull();
    await saving;
    expect(worker.calls.decided).toEqual([
      [[13], 'skip'],
      [[ada], 'sync'],
    ]);
    expect(controller.savedChoice).toBe('sync');
    worker.refuses = 'decide';
    await controller.syncOnlyThis();
    expect(controller.savedChoice).toBeNull();
    const nobody = new StudentController(worker.source);
    await nobody.syncOnlyThis();
    expect(nobody.choice.failure).toBeNull();
  });
});
