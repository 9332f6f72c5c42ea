import fc from 'fast-check';
import { expect } from 'vitest';
import { isAppError } from '../../../lib/errors.ts';
import { mergeRoles, toPerson } from '../../../lib/facts/person-kind.ts';
import { parsePage, parseRow, wireListedPerson, wirePersonFamily } from '../../../lib/facts/wire.ts';
import { classify, emailKey, isDeliverable, learnPattern, proposeEmails } from '../../../lib/roster/index.ts';
import { addressBarHint, chosenStudent, suggestStudents } from '../../../lib/session/search/address-bar.ts';
import { judgeReport } from '../../../lib/session/report/judge-report.ts';
import { isPhoneNumber, lookUpText } from '../../../lib/review/search/look-up-text.ts';
import { longestQuery, type StudentHit } from '../../../lib/review/search/search-view.ts';
import { normaliseBaseUrl } from '../../../lib/sync/targets/scim/base-url.ts';
import { decodeText, readText } from '../../../lib/tables/index.ts';
import { mapTable } from '../session/report/judge-world.ts';
import { makeStudent } from '../sync/sync-world.ts';
import { shapedLike, text } from './hostile-inputs.ts';
import { property } from './property.ts';

/** What somebody types, pastes, selects or hands in; and the list of everybody in FACTS. */

const piece = fc.record({ text, hit: fc.boolean() });
const hits = fc.record({
  studentId: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  name: text,
  fullName: fc.array(piece, { maxLength: 3 }),
  calledName: fc.array(piece, { maxLength: 2 }),
  email: text,
  gradeLevel: text,
  flags: fc.constantFrom([], [{ code: 'missing-email', severity: 'red' }]),
  outcome: fc.constantFrom('importable', 'excluded', 'skipped'),
});
/** What Chromium takes: text, its three elements, nothing else that could be markup. */
const markup = /^(?:[^<>&]|&(?:amp|lt|gt|quot|apos);|<\/?(?:match|dim|url)>)*$/;
property(
  'a line below the address bar is well-formed, says no email, and its choice is the student',
  fc.tuple(hits, text),
  ([hit, query]) => {
    const answer = { state: 'ready', query, hits: [hit as unknown as StudentHit], size: 1, total: 1 } as never;
    for (const form of ['markup', 'plain'] as const) {
      const [line] = suggestStudents(answer, form);
      expect(chosenStudent(line?.content ?? '')).toBe(hit.studentId);
      expect(line?.description).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      if (form === 'markup') {
        expect(line?.description).toMatch(markup);
        expect(addressBarHint(answer, form)).toMatch(markup);
      }
    }
  },
);
property('what is typed after sr names nobody or a possible id', text, (typed) => {
  for (const each of [typed, `ID ${typed}`, ` id${typed} `]) {
    const id = chosenStudent(each);
    if (id !== null) expect(Number.isInteger(id) && id > 0 && id <= Number.MAX_SAFE_INTEGER).toBe(true);
  }
});
property(
  'what was selected or pointed at is looked up as one short line',
  fc.tuple(text, text),
  ([selection, link]) => {
    for (const each of [link, `mailto:${link}`, `tel:${link}`]) {
      const query = lookUpText({ selection, link: each });
      expect(query.length).toBeLessThanOrEqual(longestQuery);
      expect(query).not.toMatch(/[\n\r\t]/);
      expect(typeof isPhoneNumber(query)).toBe('boolean');
    }
  },
);
property('an address of the target is https without a password, or refused in words', text, (typed) => {
  for (const each of [typed, `https://${typed}`, `https://scim.example/${typed}`]) {
    try {
      const url = new URL(normaliseBaseUrl(each));
      expect([url.protocol, url.username, url.password, url.search, url.hash]).toEqual(['https:', '', '', '', '']);
      expect(normaliseBaseUrl(url.href)).toBe(normaliseBaseUrl(each));
    } catch (thrown) {
      if (!isAppError(thrown)) throw thrown;
      expect(thrown.code).toBe('target-address');
    }
  }
});
property('the bytes of any file are a text, and its table one of texts', fc.uint8Array({ maxLength: 600 }), (bytes) => {
  const { rows } = readText(decodeText(bytes));
  expect(rows.flatMap(({ cells }) => cells).every((cell) => typeof cell === 'string')).toBe(true);
});

const cell = text.filter((each) => each.length < 1_000);
const id = fc.oneof(cell, fc.integer({ min: 1, max: 8 }).map(String));
const reports = fc.tuple(
  fc.array(fc.tuple(id, cell, fc.oneof(cell, fc.emailAddress())), { minLength: 1, maxLength: 8 }),
  fc.array(fc.option(fc.oneof(cell, fc.emailAddress())), { minLength: 8, maxLength: 8 }),
);
property(
  'of a report that came back only deliverable addresses are written, each to one student who is there',
  reports,
  ([lines, emails]) => {
    const students = emails.map((email, at) => makeStudent(at + 1, { email }));
    const { entries } = classify(students, new Map());
    const rows = [['Student ID', 'Name', 'New email'], ...lines].map((cells, at) => ({
      line: at + 1,
      lines: 1,
      cells,
    }));
    const table = { name: '', separated: false, rows, blankLines: 0 };
    const mapping = mapTable(table, students);
    if (mapping.questions.length > 0) return;
    const judged = judgeReport(table, mapping, { entries, writes: new Map(), now: 0 });
    const written = judged.flatMap((line) => ('to' in line ? [line] : []));
    for (const { studentId, to } of written) {
      expect(studentId >= 1 && studentId <= 8).toBe(true);
      expect(isDeliverable(emailKey(to))).toBe(true);
    }
    expect(new Set(written.map(({ studentId }) => studentId)).size).toBe(written.length);
    expect(new Set(written.map(({ to }) => emailKey(to))).size).toBe(written.length);
  },
);
const named = fc.array(fc.tuple(cell, cell, fc.option(fc.emailAddress())), { minLength: 2, maxLength: 10 });
property('what is proposed can be delivered, and nobody has it', named, (rows) => {
  const students = rows.map(([firstName, lastName, email], at) => {
    const built = `${firstName}.${lastName}@school.org`.toLowerCase();
    return makeStudent(at + 1, { firstName, lastName, email: at % 2 ? (email ?? built) : null });
  });
  const holders = new Map(students.flatMap(({ email }) => (emailKey(email) === null ? [] : [[emailKey(email), {}]])));
  const { rules } = learnPattern(students, { gradeOrder: ['08'] } as never);
  const proposed = proposeEmails(
    students.filter(({ email }) => email === null),
    { rules, holders: holders as never },
  );
  const keys = proposed.flatMap(({ email }) => (email === null ? [] : [emailKey(email)]));
  for (const key of keys) expect(isDeliverable(key) && !holders.has(key)).toBe(true);
  expect(new Set(keys).size).toBe(keys.length);
});
const listed = shapedLike([
  'personId',
  'firstName',
  'lastName',
  'email',
  'email2',
  'homePhone',
  'cellPhone',
  'birthdate',
]);
const inFamilies = shapedLike(['personId', 'familyId', 'parent']);
property(
  'everybody in FACTS is somebody with tidy values, or refused in words',
  fc.tuple(listed, inFamilies),
  ([person, family]) => {
    const tryTo = <Answer>(read: () => Answer): Answer | null => {
      try {
        return read();
      } catch (thrown) {
        if (!isAppError(thrown)) throw thrown;
        return null;
      }
    };
    tryTo(() => parsePage(wirePersonFamily, { results: [family] }, 'place in a family'));
    const wire = tryTo(() => parseRow(wireListedPerson, person, 'person'));
    if (!wire) return;
    const roles = {
      personId: wire.personId,
      places: [{ familyId: 1, familyOrder: 1, isParent: true }],
      childIds: [],
      studentStatus: null,
    };
    const found = toPerson(
      wire,
      mergeRoles(roles, { ...roles, places: [...roles.places, { familyId: 2, familyOrder: null, isParent: null }] }),
      false,
    );
    for (const phone of found?.phones ?? []) expect(phone).toMatch(/^\d{7,15}$/);
    expect(found?.birthdate ?? null).toBeNull();
    expect(found?.email === null || found?.email === emailKey(found?.email)).toBe(true);
  },
);
