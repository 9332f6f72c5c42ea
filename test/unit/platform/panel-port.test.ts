import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { createPanelClient } from '../../../lib/platform/panel-client.ts';
import type { PutAnswer } from '../../../lib/platform/protocol/page-entries.ts';
import { answerPanel } from '../../../lib/platform/panel-handlers.ts';
import { servePort } from '../../../lib/platform/port-server.ts';
import { panelEntries } from '../../../lib/platform/protocol/panel-entries.ts';
import type { ReviewSource } from '../../../lib/review/review-source.ts';
import type { ServedParents } from '../../../lib/review/review-source.ts';
import type { PageLink } from '../../../lib/review/page-link.ts';
import type { PageContext } from '../../../lib/records/page.ts';
import type { EmailFix, EmailWriteView } from '../../../lib/records/email-write.ts';
import { nobodyElse } from '../../../lib/review/people/people-view.ts';
import type { StudentView } from '../../../lib/review/views.ts';
import { connectPorts, type PortPair } from './fake-port.ts';
import { samplePerson, sampleRef, sampleSchool, sampleStudent, sampleWrite } from './sample-views.ts';

/** The worker as the port sees it: whoever connects is served, until it is killed. */
let pairs: PortPair[];
let serve: ((pair: PortPair) => void) | null;
let view: (problems: number) => void;
let calls: string[];
let answers: Map<string, () => Promise<void>>;
let onPage: number | null;
let pageNow: PageContext | null;
let written: EmailFix[];
let onForm: PutAnswer;
let student: (view: StudentView | null) => void;
let watching: number;

const { id } = fakeBrowser.runtime;
const pair = () => pairs.at(-1) as PortPair;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  fakeBrowser.runtime.id = id;
  vi.useFakeTimers();
  vi.stubGlobal('document', { visibilityState: 'visible' });
  pairs = [];
  calls = [];
  answers = new Map();
  onPage = 5;
  pageNow = null;
  watching = 0;
  written = [];
  onForm = 'put';
  serve = serveAll;
  fakeBrowser.runtime.connect = (() => {
    const made = connectPorts();
    pairs.push(made);
    serve?.(made);
    return made.panel.port;
  }) as typeof fakeBrowser.runtime.connect;
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function serveAll({ worker }: PortPair): void {
  const putEmail = async (fix: EmailFix) => {
    written.push(fix);
    return onForm;
  };
  const vault = { watch: () => () => {}, lock: async () => void calls.push('lock') };
  const parts = {
    vault,
    source,
    page,
    putEmail,
    now: () => 100_000,
    parents,
    pageNow: async () => pageNow ?? { kind: 'student' as const, studentId: onPage },
  };
  servePort(worker.port, panelEntries, answerPanel(parts));
}

const carryOut = async (name: string, body: unknown = ''): Promise<void> => {
  calls.push(`${name} ${JSON.stringify(body)}`);
  await answers.get(name)?.();
};
/** What stands behind the port: the edge of these tests. */
const source: ReviewSource = {
  watchSchool: (listener) => {
    watching += 1;
    view = (problems) => listener({ ...sampleSchool, problems });
    view(3);
    return () => void (watching -= 1);
  },
  watchStudent: (studentId, listener) => {
    watching += 1;
    student = listener;
    listener(null);
    calls.push(`watchStudent ${studentId}`);
    return () => void (watching -= 1);
  },
  watchConnection: () => () => {},
  watchSearch: (query, listener) => {
    watching += 1;
    listener({ query, state: 'ready', hits: [], more: false, size: 60 });
    return () => void (watching -= 1);
  },
  watchSimilar: (studentId, listener) => {
    watching += 1;
    listener([{ ...sampleRef, studentId }]);
    return () => void (watching -= 1);
  },
  watchPeople: (studentId, listener) => {
    watching += 1;
    listener({ ...nobodyElse, takenAt: studentId });
    return () => void (watching -= 1);
  },
  askDirectory: async () => null,
  whoHas: async (email, studentId) => [{ ...samplePerson, personId: studentId, name: email }],
  decide: (studentIds, choice) => carryOut('decide', { studentIds, choice }),
  fixEmail: (fix) => carryOut('fixEmail', fix),
  dismissWrite: (id) => carryOut('dismissWrite', id),
  refresh: () => carryOut('refresh'),
  cancelRefresh: () => carryOut('cancelRefresh'),
};
const parents: ServedParents = {
  watchFamiliesBeside: (beside, listener) => {
    listener({ takenAt: beside.id, families: [], familiesFailure: null, parentsFailure: null, failure: null });
    return () => {};
  },
  watchParent: (_personId, listener) => (listener(null), () => {}),
  fixParentEmail: (fix) => carryOut('fixParentEmail', fix),
  decideParents: (personIds, choice) => carryOut('decideParents', { personIds, choice }),
  isBeside: async ({ parentId }, personId) => parentId === personId,
};
const page: PageLink = {
  readDraft: async (id) => ({ text: `${id}@`, from: null }),
  keepDraft: (id, draft) => carryOut('keepDraft', [id, draft]),
  watchPage: (listener) => {
    listener({ kind: 'student', studentId: onPage });
    return () => {};
  },
  watchLayout: () => () => {},
  watchPanelRequests: (listener) => {
    listener({ kind: 'search', query: 'ada' });
    return () => {};
  },
  setLayout: (change) => carryOut('setLayout', change),
  showStudent: (id) => carryOut('showStudent', id),
  confirmSchool: () => carryOut('confirmSchool'),
  showPerson: ({ personId, kind }) => carryOut('showPerson', { personId, kind }),
  openReview: (route) => carryOut('openReview', route),
};
const fix: EmailFix = { studentId: 5, from: null, to: 'a@b.example' };

test('search and similar students are answered, and let go of when nobody asks any more', async () => {
  const client = createPanelClient();
  await settle();
  const before = watching;
  const told: unknown[] = [];
  const stops = [
    client.watchSearch('ada', (answer) => told.push(answer.query)),
    client.watchPeople(8, ({ takenAt }) => told.push(takenAt)),
    client.watchSimilar(7, (others) => told.push(others.map(({ studentId }) => studentId))),
  ];
  await settle();
  expect(told).toEqual(['ada', 8, [7]]);
  expect(watching).toBe(before + 3);
  for (const stop of stops) stop();
  await settle();
  expect(watching).toBe(before);
});

describe('while the worker lives', () => {
  test('a watch is told at once and at each change, until it ends', async () => {
    const told: number[] = [];
    const client = createPanelClient();
    const stop = client.watchSchool(({ problems }) => told.push(problems));
    await settle();
    view(2);
    await settle();
    stop();
    await settle();
    view(1);
    await settle();
    expect(told).toEqual([3, 2]);
    expect(watching).toBe(0);
  });

  test('every call arrives as it was made', async () => {
    const client = createPanelClient();
    const made = [
      client.decide([1, 2], 'skip'),
      client.fixEmail(fix),
      client.dismissWrite(4),
      client.refresh(),
      client.cancelRefresh(),
      client.setLayout({ width: 400 }),
      client.showStudent(9),
      client.showPerson({ personId: 12, kind: 'parent' }),
      client.openReview('#/students'),
    ];
    await settle();
    await Promise.all(made);
    expect(calls.toSorted()).toEqual([
      'cancelRefresh ""',
      'decide {"studentIds":[1,2],"choice":"skip"}',
      'dismissWrite 4',
      'fixEmail {"studentId":5,"from":null,"to":"a@b.example"}',
      'openReview "#/students"',
      'refresh ""',
      'setLayout {"width":400}',
      'showPerson {"personId":12,"kind":"parent"}',
      'showStudent 9',
    ]);
  });

  test('a question is answered once, and asked no more', async () => {
    const asked = createPanelClient().whoHas('a@b.example', 7);
    await settle();
    expect(await asked).toMatchObject([{ personId: 7, name: 'a@b.example' }]);
    pair().kill();
    await vi.advanceTimersByTimeAsync(100);
    const names = pair().panel.sent.map((frame) => (frame as { name?: string }).name);
    expect(names).not.toContain('whoHas');
  });

  test('a failure comes back with code and detail, and only to its call', async () => {
    answers.set('refresh', () => Promise.reject(new AppError('facts-rate-limited', { seconds: 5 })));
    answers.set('decide', () => Promise.reject(new TypeError('canary@school.example')));
    const client = createPanelClient();
    const failures = [client.refresh(), client.decide([1], 'skip')].map((made) =>
      made.catch((error: unknown) => error),
    );
    const fine = client.cancelRefresh();
    await settle();
    await fine;
    const [refresh, decide] = await Promise.all(failures);
    expect(refresh).toMatchObject({ code: 'facts-rate-limited', detail: { seconds: 5 } });
    expect(decide).toMatchObject({ code: 'unexpected', detail: { where: 'decide' } });
    expect(JSON.stringify(pair().worker.sent)).not.toContain('canary');
  });

  test('tells how it is connected', async () => {
    const told: string[] = [];
    const client = createPanelClient();
    client.watchConnection((connection) => told.push(connection));
    client.watchSchool(() => {});
    await settle();
    expect(told).toEqual(['lost', 'connected']);
  });

  test('a panel on screen keeps the worker awake, a hidden one doesn’t', async () => {
    createPanelClient();
    await vi.advanceTimersByTimeAsync(40_000);
    const pings = () => pair().panel.sent.filter((frame) => JSON.stringify(frame) === '{"kind":"ping"}').length;
    expect(pings()).toBe(2);
    vi.stubGlobal('document', { visibilityState: 'hidden' });
    await vi.advanceTimersByTimeAsync(40_000);
    expect(pings()).toBe(2);
  });
});

describe('when the worker dies', () => {
  test('watches that still stand are asked for again, ended ones not', async () => {
    const told: number[] = [];
    const client = createPanelClient();
    client.watchSchool(({ problems }) => told.push(problems));
    client.watchStudent(7, () => {})();
    client.watchStudent(8, () => {});
    await settle();
    calls.length = 0;
    pair().kill();
    expect(watching).toBe(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(pairs).toHaveLength(2);
    expect(told).toEqual([3, 3]);
    expect(calls).toEqual(['watchStudent 8']);
    view(1);
    await settle();
    expect(told).toEqual([3, 3, 1]);
  });

  test('a call without an answer is sent again and ends once', async () => {
    answers.set('fixEmail', () => new Promise(() => {}));
    const client = createPanelClient();
    const made = client.fixEmail(fix);
    await settle();
    pair().kill();
    answers.clear();
    await vi.advanceTimersByTimeAsync(100);
    await made;
    expect(calls).toHaveLength(2);
    pair().kill();
    await vi.advanceTimersByTimeAsync(200);
    expect(calls).toHaveLength(2);
  });

  test('a call made while nobody listens is sent on reconnect', async () => {
    const client = createPanelClient();
    await settle();
    pair().kill();
    const made = client.refresh();
    await vi.advanceTimersByTimeAsync(100);
    await made;
    expect(calls).toEqual(['refresh ""']);
  });

  test('dead but not told yet: calls and watches wait instead of failing', async () => {
    const client = createPanelClient();
    await settle();
    pair().die();
    const made = client.refresh();
    const told = vi.fn();
    client.watchSchool(told);
    pair().kill();
    await vi.advanceTimersByTimeAsync(100);
    await made;
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('it knocks again later and later, and soon again once it was heard', async () => {
    serve = null;
    const client = createPanelClient();
    client.watchSchool(() => {});
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      const before = pairs.length;
      pair().kill();
      let waited = 0;
      for (; pairs.length === before; waited += 100) await vi.advanceTimersByTimeAsync(100);
      waits.push(waited);
    }
    expect(waits).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
    serve = serveAll;
    pair().kill();
    await vi.advanceTimersByTimeAsync(5_000);
    pair().kill();
    const before = pairs.length;
    await vi.advanceTimersByTimeAsync(100);
    expect(pairs).toHaveLength(before + 1);
  });
});

describe('when the extension was updated', () => {
  test.each([
    ['the id is gone', () => void Object.assign(fakeBrowser.runtime, { id: undefined })],
    [
      'connecting throws',
      () => {
        fakeBrowser.runtime.connect = () => {
          throw new Error('Extension context invalidated.');
        };
      },
    ],
  ])('%s: it says so, and calls end instead of hanging', async (_, update) => {
    answers.set('refresh', () => new Promise(() => {}));
    const told: string[] = [];
    const client = createPanelClient();
    client.watchConnection((connection) => told.push(connection));
    const open = client.refresh().catch((error: unknown) => error);
    await settle();
    update();
    pair().kill();
    await vi.advanceTimersByTimeAsync(100);
    expect(told.at(-1)).toBe('outdated');
    expect(await open).toMatchObject({ code: 'extension-updated' });
    await expect(client.decide([1], 'skip')).rejects.toMatchObject({ code: 'extension-updated' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(pairs).toHaveLength(1);
  });
});

describe('the worker’s half', () => {
  const confirmed: StudentView = { ...sampleStudent, write: sampleWrite };

  test.each([
    ['put', [undefined, true]],
    ['held', [undefined]],
    ['other', [undefined]],
    ['no-field', [undefined]],
  ] as const)('the panel hears that the page’s field was changed only when it was: %s', async (answer, expected) => {
    onForm = answer;
    const told: (StudentView | null)[] = [];
    createPanelClient().watchStudent(5, (view) => told.push(view));
    await settle();
    student(confirmed);
    await settle();
    expect(told.slice(1).map((view) => view?.write?.changedOnPage)).toEqual(expected);
    student(confirmed);
    await settle();
    expect(told.at(-1)?.write?.changedOnPage).toBe(expected.at(-1));
  });

  test.each([
    ['another student', 6],
    ['no student', null],
  ])('writes nothing when the page shows %s by now', async (_, student) => {
    const client = createPanelClient();
    onPage = student;
    const made = client.fixEmail(fix).catch((error: unknown) => error);
    await settle();
    expect(await made).toMatchObject({ code: 'student-not-on-page' });
    expect(calls).toEqual([]);
  });

  const parentFix = { studentId: 7, from: null, to: 'p@home.example' };
  test.each<[string, PageContext | null, EmailFix]>([
    ['another parent', { kind: 'parent', studentId: null, parentId: 8 }, parentFix],
    ['another school’s page', { kind: 'other', studentId: null, otherSchool: 'OTHER' }, parentFix],
    ['a student who is no child of theirs', { kind: 'student', studentId: 5 }, parentFix],
    [
      'the parent, whose page’s own field is not known',
      { kind: 'parent', studentId: null, parentId: 7 },
      { ...parentFix, via: 'page' },
    ],
  ])('writes nothing for a parent when the page shows %s', async (_, shown, asked) => {
    pageNow = shown;
    const made = createPanelClient()
      .fixParentEmail(asked)
      .catch((error: unknown) => error);
    await settle();
    expect(await made).toMatchObject({ code: 'parent-not-on-page' });
    expect(calls).toEqual([]);
    expect(written).toEqual([]);
  });

  test('writes for the parent whom the page shows', async () => {
    pageNow = { kind: 'parent', studentId: null, parentId: 7 };
    const made = createPanelClient().fixParentEmail(parentFix);
    await settle();
    await made;
    expect(calls).toEqual([`fixParentEmail ${JSON.stringify(parentFix)}`]);
  });

  test.each([
    ['no-field', 'page-no-field'],
    ['other', 'page-other-value'],
    ['other-student', 'student-not-on-page'],
  ] as const)('queues nothing when the page’s form answers %s', async (answer, code) => {
    onForm = answer;
    const made = createPanelClient()
      .fixEmail({ ...fix, via: 'page' })
      .catch((error: unknown) => error);
    await settle();
    expect(await made).toMatchObject({ code });
    expect(calls).toEqual([]);
  });

  test('puts the address into the page’s form before it waits for Save', async () => {
    const made = createPanelClient().fixEmail({ ...fix, via: 'page' });
    await settle();
    await made;
    expect(written).toMatchObject([fix]);
    expect(calls).toEqual([`fixEmail ${JSON.stringify({ ...fix, via: 'page' })}`]);
  });

  test('tells once of a write that FACTS has just confirmed, and not of an old one', async () => {
    createPanelClient().watchStudent(5, () => {});
    await settle();
    const show = (change: Partial<EmailWriteView>): void =>
      student({ ...sampleStudent, write: { ...sampleWrite, correctionId: 1, ...change } });
    show({ state: 'sending' });
    expect(written).toEqual([]);
    show({ state: 'done' });
    show({ state: 'done' });
    expect(written).toEqual([{ studentId: 5, from: null, to: 'a@b.example' }]);
    show({ correctionId: 2, state: 'done', changedAt: 1_000 });
    expect(written).toHaveLength(1);
  });

  test('drops frames that are not of the agreed form and goes on', async () => {
    const client = createPanelClient();
    const refresh = { kind: 'call', name: 'refresh', question: [] };
    const hostile = [
      null,
      'refresh',
      { ...refresh, id: 'x' },
      { ...refresh, id: 0 },
      { ...refresh, id: 1, kind: 'do' },
    ];
    for (const frame of hostile) pair().panel.port.postMessage(frame);
    await settle();
    expect(pair().worker.sent).toEqual([]);
    const made = client.refresh();
    await settle();
    await made;
    expect(calls).toEqual(['refresh ""']);
  });

  test('a watch with a number that is taken replaces the one before', async () => {
    createPanelClient();
    const { port } = pair().panel;
    port.postMessage({ kind: 'watch', id: 50, name: 'watchSchool', question: [] });
    port.postMessage({ kind: 'watch', id: 50, name: 'watchSchool', question: [] });
    await settle();
    expect(watching).toBe(1);
    port.postMessage({ kind: 'unwatch', id: 50 });
    port.postMessage({ kind: 'unwatch', id: 50 });
    await settle();
    expect(watching).toBe(0);
    pair().kill();
    expect(watching).toBe(0);
  });

  test('ends every watch when the panel goes, and says nothing to it any more', async () => {
    const client = createPanelClient();
    client.watchSchool(() => {});
    client.watchStudent(7, () => {});
    await settle();
    expect(watching).toBe(2);
    pair().die();
    expect(() => view(9)).not.toThrow();
    pair().kill();
    expect(watching).toBe(0);
  });
});

test('the client drops frames that are not of the agreed form', async () => {
  const told: unknown[] = [];
  const client = createPanelClient();
  client.watchSchool((school) => told.push(school.problems));
  await settle();
  for (const frame of [null, { kind: 'answer' }, { kind: 'answer', id: 99, value: 1 }, { kind: 'failed', id: 99 }])
    pair().worker.port.postMessage(frame);
  await settle();
  expect(told).toEqual([3]);
});

describe('an answer of another form than was agreed', () => {
  const watchId = (name: string): number => {
    const frames = pair().panel.sent as { kind: string; name?: string; id: number }[];
    return frames.findLast((frame) => frame.name === name)?.id ?? 0;
  };
  const answer = (name: string, value: unknown): void =>
    pair().worker.port.postMessage({ kind: 'answer', id: watchId(name), value });

  test('to a watch: what was told stays, the panel says so in our words, until one comes that fits', async () => {
    const told: number[] = [];
    const troubles: (string | undefined)[] = [];
    const client = createPanelClient();
    client.watchSchool(({ problems }) => told.push(problems));
    client.watchConnection((connection, trouble) => troubles.push(`${connection} ${trouble?.code ?? ''}`));
    await settle();
    for (const wrong of [
      null,
      7,
      {},
      { ...sampleSchool, counts: { total: '3' } },
      { ...sampleSchool, phase: 'gone' },
    ]) {
      answer('watchSchool', wrong);
      await settle();
    }
    expect(told).toEqual([3]);
    expect(troubles.at(-1)).toBe('connected answer-unreadable');
    view(1);
    await settle();
    expect(told).toEqual([3, 1]);
    expect(troubles.at(-1)).toBe('connected ');
  });

  test('to a watch that ended since: nothing more is said of it', async () => {
    const troubles: (string | undefined)[] = [];
    const client = createPanelClient();
    client.watchConnection((_, trouble) => troubles.push(trouble?.code));
    const stop = client.watchSchool(() => {});
    await settle();
    answer('watchSchool', null);
    await settle();
    expect(troubles.at(-1)).toBe('answer-unreadable');
    stop();
    expect(troubles.at(-1)).toBeUndefined();
  });

  test('to a call: it rejects, and a look-up is gone without', async () => {
    serve = null;
    const client = createPanelClient();
    const draft = client.readDraft(5);
    const owners = client.whoHas('a@b.example', 5);
    answer('readDraft', { text: 7 });
    answer('whoHas', [{ personId: 'x' }]);
    await settle();
    expect([await draft, await owners]).toEqual([null, []]);
  });

  test('an error code of a newer worker is told in general words, and the student is shown all the same', async () => {
    const told: (StudentView | null)[] = [];
    createPanelClient().watchStudent(5, (each) => told.push(each));
    await settle();
    const failure = { code: 'facts-of-tomorrow', detail: { html: {} } };
    answer('watchStudent', { ...sampleStudent, write: { ...sampleWrite, state: 'failed', failure } });
    await settle();
    expect(told.at(-1)?.write?.failure).toEqual({ code: 'unexpected' });
  });

  test('a call fails with what the worker says, in general words where its code isn’t known', async () => {
    serve = null;
    const client = createPanelClient();
    const made = client.refresh().catch((error: unknown) => error);
    pair().worker.port.postMessage({ kind: 'failed', id: watchId('refresh'), failure: { code: 'constructor' } });
    await settle();
    expect(await made).toMatchObject({ code: 'unexpected' });
  });
});

describe('between two versions', () => {
  test('a worker that doesn’t know what is asked says that Sync Review was updated', async () => {
    createPanelClient();
    await settle();
    const { port } = pair().panel;
    const questions = [
      { kind: 'call', id: 70, name: 'callOfYesterday', question: [] },
      { kind: 'call', id: 71, name: 'constructor', question: [] },
      { kind: 'call', id: 72, name: 'watchSchool', question: [] },
      { kind: 'call', id: 73, name: 'decide', question: [[1], 'delete'] },
      { kind: 'watch', id: 74, name: 'watchStudent', question: ['5'] },
    ];
    for (const frame of questions) port.postMessage(frame);
    await settle();
    expect(pair().worker.sent.slice(-5)).toEqual(
      questions.map(({ id: asked }) => ({ kind: 'failed', id: asked, failure: { code: 'extension-updated' } })),
    );
    expect(calls).toEqual([]);
  });

  test('a watch that is refused shows why, where the connection is told', async () => {
    serve = ({ worker }) =>
      worker.port.onMessage.addListener((message: unknown) => {
        const { kind, id: asked } = message as { kind: string; id: number };
        if (kind === 'watch')
          worker.port.postMessage({ kind: 'failed', id: asked, failure: { code: 'extension-updated' } });
      });
    const troubles: (string | undefined)[] = [];
    const client = createPanelClient();
    client.watchConnection((_, trouble) => troubles.push(trouble?.code));
    client.watchSchool(() => {});
    await settle();
    expect(troubles.at(-1)).toBe('extension-updated');
  });
});

test('what nobody may ask is not sent, and a call of it rejects', async () => {
  const client = createPanelClient();
  await settle();
  const before = pair().panel.sent.length;
  const many = Array.from({ length: 101 }, (_, place) => place + 1);
  await expect(client.decide(many, 'skip')).rejects.toMatchObject({ code: 'unexpected' });
  await expect(client.openReview('https://evil.example')).rejects.toMatchObject({ code: 'unexpected' });
  expect(await client.whoHas('a'.repeat(1_001), 5)).toEqual([]);
  client.watchStudent(0, () => {})();
  expect(pair().panel.sent.slice(before)).toEqual([]);
});
