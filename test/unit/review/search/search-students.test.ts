import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import type { Student } from '../../../../lib/roster/index.ts';
import type { DirectReviewSource } from '../../../../lib/review/direct-review-source.ts';
import type { Families } from '../../../../lib/review/people/known-people.ts';
import { ReviewModel } from '../../../../lib/review/review-model.ts';
import { searchStudents } from '../../../../lib/review/search/search-students.ts';
import { maxHits, type SearchAnswer } from '../../../../lib/review/search/search-view.ts';
import type { SavedCorrection } from '../../../../lib/records/email-write.ts';
import type { Snapshot } from '../../../../lib/records/school.ts';
import { openSessionWorld, type SessionWorld } from '../../session/session-world.ts';

const student = (studentId: number, firstName: string, lastName: string, more: Partial<Student> = {}): Student => ({
  ...{ studentId, firstName, lastName, email: `${firstName}.${lastName}@stbrendan.example`.toLowerCase() },
  ...{ gradeLevel: '08', schoolCode: 'SBE', birthdate: null, ...more },
});
const snapshotOf = (students: readonly Student[]): Snapshot => ({
  ...{ version: 1, startedAt: 1, takenAt: 1, gradeLevels: [], schools: [], changes: null, students },
});
const found = (id: number, at: number, email: string): SavedCorrection => ({
  ...{ correctionId: at, studentId: id, state: 'done', from: null, to: email, found: email, failure: null },
  ...{ notBefore: null, changedAt: at, observedAt: at },
});

/** What one question is answered with, over time; `pauses` lets the index go on by one slice. */
function ask(model: ReviewModel, query: string, families?: Families) {
  const answers: SearchAnswer[] = [];
  const pauses: (() => void)[] = [];
  const search = searchStudents(model, families, () => new Promise((resolve) => pauses.push(resolve)));
  const stop = search.watch(query, (answer) => answers.push(answer));
  const goOn = async (): Promise<void> => {
    for (let resume = pauses.shift(); resume; resume = pauses.shift()) {
      resume();
      await Promise.resolve().then(() => {});
    }
  };
  return { search, answers, stop, goOn, last: () => answers.at(-1) as SearchAnswer, pauses };
}
const ids = ({ hits }: SearchAnswer) => hits.map(({ studentId }) => studentId);

describe('one question', () => {
  test('is answered at once that the search is being made ready, and with hits once it is', async () => {
    const model = new ReviewModel();
    model.setSnapshot(snapshotOf([student(1, 'Maria', 'Alvarez'), student(2, 'Noah', 'Bennett')]));
    const { answers, goOn } = ask(model, 'noha');
    expect(answers.map(({ state }) => state)).toEqual(['building']);
    await goOn();
    expect(answers.map(({ state }) => state)).toEqual(['building', 'ready']);
    expect(answers[1]).toMatchObject({ query: 'noha', size: 2, more: false });
    expect(ids(answers[1] as SearchAnswer)).toEqual([2]);
  });

  test('waits for the school to be read, and finds nobody in an empty one', async () => {
    const model = new ReviewModel();
    const { search, last, goOn } = ask(model, 'noah');
    search.changed();
    expect(last().state).toBe('building');
    model.setSnapshot(snapshotOf([]));
    search.changed();
    await goOn();
    expect(last()).toMatchObject({ state: 'ready', size: 0, hits: [] });
  });

  test('finds a student by a parent’s email once the families are known, and shows it', async () => {
    const model = new ReviewModel();
    model.setSnapshot(snapshotOf([student(1, 'Maria', 'Alvarez'), student(2, 'Noah', 'Bennett')]));
    let known = false;
    let tell = (): void => {};
    const { last, goOn, pauses } = ask(model, 'mum@home.example', {
      of: (id) => ({ emails: known && id === 2 ? ['mum@home.example'] : [], phones: [] }),
      follow: (listener) => void (tell = listener),
    });
    await goOn();
    expect(ids(last())).toEqual([]);
    known = true;
    tell();
    expect(last().state, 'the index before goes on answering').toBe('ready');
    expect(pauses).not.toEqual([]);
    await goOn();
    expect(ids(last())).toEqual([2]);
    expect(
      last()
        .hits[0]?.familyContact.map(({ text }) => text)
        .join(''),
    ).toBe('mum@home.example');
  });

  test('a name that stands in a parent’s email too is the student’s name', async () => {
    const model = new ReviewModel();
    model.setSnapshot(snapshotOf([student(2, 'Noah', 'Bennett')]));
    const { last, goOn } = ask(model, 'bennett', {
      of: () => ({ emails: ['anna.bennett@home.example'], phones: [] }),
      follow: () => {},
    });
    await goOn();
    expect(last().hits[0]).toMatchObject({ studentId: 2, familyContact: [] });
  });

  test.each([
    ['(330) 555-0142', [2]],
    ['+1 330 555 0142', [2]],
    ['330.555.0199', [2]],
    ['555-0142', [2]],
    ['(330) 555-0150', []],
  ])('finds a student by a phone number of the family, %s', async (query, expected) => {
    const model = new ReviewModel();
    model.setSnapshot(snapshotOf([student(1, 'Maria', 'Alvarez'), student(2, 'Noah', 'Bennett')]));
    const { last, goOn } = ask(model, query, {
      of: (id) => ({ emails: [], phones: id === 2 ? ['3305550142', '3305550199'] : ['3305550177'] }),
      follow: () => {},
    });
    await goOn();
    expect(ids(last())).toEqual(expected);
    const found = last().hits[0]?.familyContact.map(({ text }) => text);
    if (found) expect(found.join('')).toMatch(/^33055501(42|99)$/);
  });

  test('asks for no family before something is typed', () => {
    const model = new ReviewModel();
    model.setSnapshot(snapshotOf([student(1, 'Maria', 'Alvarez')]));
    let asked = 0;
    const families = { of: () => ({ emails: [], phones: [] }), follow: () => void (asked += 1) };
    const { search } = ask(model, ' ', families);
    expect(asked).toBe(0);
    search.watch('m', () => {});
    search.watch('ma', () => {});
    expect(asked).toBe(1);
  });

  test('is answered anew when an email or the school changes', async () => {
    const model = new ReviewModel();
    model.setSnapshot(snapshotOf([student(1, 'Maria', 'Alvarez'), student(2, 'Noah', 'Bennett')]));
    const { search, last, goOn } = ask(model, 'zebra');
    await goOn();
    expect(ids(last())).toEqual([]);
    model.addCorrections([found(1, 5, 'zebra@stbrendan.example')]);
    search.changed();
    expect(ids(last())).toEqual([1]);
    model.setSnapshot({ ...snapshotOf([student(3, 'Olga', 'Stripes')]), version: 2, startedAt: 9 });
    search.changed();
    expect(last().state).toBe('ready');
    await goOn();
    expect(last().size).toBe(1);
    expect(ids(last())).toEqual([]);
  });

  test('a school replaced while its index is being built is never searched', async () => {
    const model = new ReviewModel();
    model.setSnapshot(snapshotOf(Array.from({ length: 2500 }, (_, at) => student(at + 1, 'Old', `Name${at}`))));
    const { search, answers, pauses, last, goOn } = ask(model, 'old');
    pauses.shift()?.();
    await Promise.resolve();
    model.setSnapshot({ ...snapshotOf([student(9000, 'New', 'Oldman')]), version: 2 });
    search.changed();
    await goOn();
    expect(answers.filter(({ state }) => state === 'ready').map(ids)).toEqual([[9000]]);
    expect(last().size).toBe(1);
  });

  test('an email corrected while the index is being built is in it', async () => {
    const model = new ReviewModel();
    model.setSnapshot(snapshotOf(Array.from({ length: 1500 }, (_, at) => student(at + 1, 'A', `Name${at}`))));
    const { search, last, goOn } = ask(model, 'zebra@stbrendan.example');
    model.addCorrections([found(7, 5, 'zebra@stbrendan.example')]);
    search.changed();
    await goOn();
    expect(ids(last())[0]).toBe(7);
  });

  test('is answered no more once nobody waits', async () => {
    const model = new ReviewModel();
    model.setSnapshot(snapshotOf([student(1, 'Maria', 'Alvarez')]));
    const { stop, answers, goOn } = ask(model, 'maria');
    stop();
    await goOn();
    expect(answers).toHaveLength(1);
  });

  test('brings so many, and says that there are more', async () => {
    const model = new ReviewModel();
    model.setSnapshot(snapshotOf(Array.from({ length: maxHits + 1 }, (_, at) => student(at + 1, 'Sam', `Smith${at}`))));
    const { last, goOn } = ask(model, 'sam');
    await goOn();
    expect(last().hits).toHaveLength(maxHits);
    expect(last().more).toBe(true);
  });
});

describe('a hit', () => {
  const texts = (marked: readonly { text: string; hit: boolean }[]) =>
    marked.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

  test('shows where it was found, in whole texts', async () => {
    const model = new ReviewModel();
    model.setSnapshot(snapshotOf([student(41, 'José', 'O’Brien', { preferredName: 'Pepe', gradeLevel: '05' })]));
    const { last, goOn } = ask(model, 'jose obri 5');
    await goOn();
    const [hit] = last().hits;
    expect(texts(hit?.fullName ?? [])).toBe('[José] [O’Bri]en');
    expect(texts(hit?.calledName ?? [])).toBe('Pepe');
    expect(texts(hit?.grade ?? [])).toBe('0[5]');
    expect(texts(hit?.id ?? [])).toBe('41');
    expect(hit?.inScope).toBe(true);
  });

  test('without a name is shown by the ID, and one outside the chosen grades says so', async () => {
    const model = new ReviewModel();
    model.setSnapshot(snapshotOf([student(41, '', '', { email: null }), student(42, 'Una', 'Grant')]));
    model.setScope({ leftOutSchools: [], leftOutGrades: ['08'] });
    const { last, goOn } = ask(model, '41');
    await goOn();
    const [hit] = last().hits;
    expect(texts(hit?.fullName ?? [])).toBe('Student 41');
    expect(hit).toMatchObject({ inScope: false, flags: [], email: [] });
  });
});

describe('over the store', () => {
  let world: SessionWorld;
  let source: DirectReviewSource;
  afterEach(() => world.close());

  test('a refresh and a written email are found without asking again', async () => {
    world = openSessionWorld();
    await world.saveKeys();
    await world.pull([student(1, 'Maria', 'Alvarez'), student(2, 'Noah', 'Bennett')]);
    source = world.openSource();
    const hits = new Promise<void>((resolve) => {
      source.watchSearch('winter', (answer) => {
        if (ids(answer).includes(3)) resolve();
      });
    });
    await source.ready;
    await world.pull([student(1, 'Maria', 'Alvarez'), student(3, 'Ada', 'Winter')]);
    await expect(hits).resolves.toBeUndefined();
  });
});
