import type { PersonId } from '../roster/index.ts';
import { AppError } from '../errors.ts';
import { askInForms, usualForms, type AskingForms, type Leftover } from './asking-forms.ts';
import { rememberIdsAtOnce, type IdsAtOnce } from './ids-at-once.ts';
import { idsPerRequest, pageSize, requestTimeoutMs } from './limits.ts';
import type { FactsKeys, Fetch, RateWindow } from './ports.ts';
import type { ReadList } from './side/side-ports.ts';
import { isTimeout, readBody, refusalOf } from './answers.ts';
import { readWriteAnswer, type WriteAnswer } from './write-answer.ts';
import { readGiven, readWhole, type ListPage } from './read-whole.ts';
import {
  parsePage,
  parseRow,
  wireGradeLevel,
  wireListedPerson,
  wirePerson,
  wireParentStudent,
  wirePersonFamily,
  wireSchool,
  wireStudent,
  type WireGradeLevel,
  type WireListedPerson,
  type WirePage,
  type WirePerson,
  type WireParentStudent,
  type WirePersonFamily,
  type WireSchool,
  type WireStudent,
} from './wire.ts';

const apiRoot = 'https://api.factsmgt.com';

export interface FactsClientParts {
  readonly fetch: Fetch;
  readonly keys: FactsKeys;
  readonly window: RateWindow;
  readonly now: () => number;
  readonly timeout: (ms: number) => AbortSignal;
  /** What is known of how lists must be asked for; without it, each is asked for as usual first. */
  readonly forms?: AskingForms;
}

/** The FACTS REST API, as much of it as the product uses. Every method throws AppError `facts-…`. */
export interface FactsClient {
  /** Enrolled students. */
  readonly enrolledStudents: ListPage<WireStudent>;
  /** The student rows with these ids, whatever their status; at most `idsPerRequest`. FACTS may give fewer, or others. */
  studentsById(ids: readonly number[]): Promise<WirePage<WireStudent>>;
  /** The people with these ids; at most `idsPerRequest`. FACTS may give fewer, or others. */
  people(ids: readonly number[]): Promise<WirePage<WirePerson>>;
  /** The families of these people; at most `idsPerRequest`. A person can be in several. */
  families(ids: readonly number[]): Promise<readonly WirePersonFamily[]>;
  /** Everybody in FACTS. */
  readonly allPeople: ListPage<WireListedPerson>;
  /** Every person's place in every family. */
  readonly allFamilies: ListPage<WirePersonFamily>;
  /** Whose parent everybody is. */
  readonly allParents: ListPage<WireParentStudent>;
  /** Student rows of those who left, graduated or applied. */
  readonly otherStudents: ListPage<WireStudent>;
  /** How many ids may stand in one request; learned where more were refused. */
  readonly idsAtOnce: IdsAtOnce;
  person(studentId: PersonId): Promise<WirePerson>;
  gradeLevels(): Promise<readonly WireGradeLevel[]>;
  schools(): Promise<readonly WireSchool[]>;
  /** The body of one page of any list. */
  readonly readList: ReadList;
  /** JSON Patch on `/People/{studentId}`; `null` clears. */
  replaceEmail(studentId: PersonId, email: string | null): Promise<WriteAnswer>;
  /** Reads one row, if there is one; throws `facts-forbidden` when the key may not. */
  probeRead(list: keyof typeof probedPaths): Promise<void>;
  /** An empty patch of a person who can't exist: tells the key's rights and changes nobody. */
  probeWrite(): Promise<'write' | 'read-only' | 'unknown'>;
}

export function createFactsClient(parts: FactsClientParts): FactsClient {
  const get = async (
    path: string,
    query: Record<string, string>,
    asked: { area: string; studentId?: number; ids?: number; barsAsTheyAre?: boolean },
  ): Promise<unknown> => {
    const response = await send(parts, 'GET', path, query, undefined, asked.barsAsTheyAre);
    if (!response.ok) throw await refusalOf(response, { ...asked, writing: false, now: parts.now() });
    return readBody(response);
  };
  const list = (path: string, area: string, asked: Record<string, string> = {}, ids = 0): Promise<unknown> => {
    const query = { Page: '1', PageSize: String(pageSize), ...asked };
    return askInForms(parts.forms ?? usualForms, {
      list: `${apiRoot}${path} ${/^[^=!]*/.exec(asked['Filters'] ?? '')?.[0] ?? ''}`.trim(),
      leftovers: leftoversOf(asked, ids),
      isFirstPage: query.Page === '1',
      now: parts.now(),
      isSuspect: (body) => ids > 1 && isEmptyList(body),
      ask: (without) => {
        const said = Object.entries(query).filter(([name]) => !(without as readonly string[]).includes(name));
        return get(path, Object.fromEntries(said), { area, ids, barsAsTheyAre: without.includes('bars') });
      },
    });
  };

  const place = (page: number, size: number) => ({ Page: String(page), PageSize: String(size) });
  const students = async (Filters: string, page: number, size: number): Promise<WirePage<WireStudent>> => {
    const query = { Filters, Sorts: 'studentId', ...place(page, size) };
    return parsePage(wireStudent, await list('/Students', 'students', query), 'student');
  };

  return {
    idsAtOnce: rememberIdsAtOnce(parts.forms ?? usualForms, apiRoot, parts.now),
    enrolledStudents: (page, size) => students('school.status==Enrolled', page, size),
    studentsById: async (ids) => {
      if (ids.length > idsPerRequest) throw new AppError('unexpected', { where: 'students' });
      const body = await list('/Students', 'students', { Filters: `studentId==${ids.join('|')}` }, ids.length);
      return parsePage(wireStudent, body, 'student');
    },
    people: async (ids) => {
      if (ids.length > idsPerRequest) throw new AppError('unexpected', { where: 'people' });
      const body = await list('/People', 'people', { Filters: `personId==${ids.join('|')}` }, ids.length);
      return parsePage(wirePerson, body, 'person');
    },
    families: async (ids) => {
      if (ids.length > idsPerRequest) throw new AppError('unexpected', { where: 'families' });
      const Filters = `personId==${ids.join('|')}`;
      const asked = new Set(ids);
      const rows = await readWhole('families', async (page, size) => {
        const query = { Filters, ...place(page, size) };
        return parsePage(wirePersonFamily, await list('/People/PersonFamily', 'families', query, ids.length), 'family');
      });
      return rows.filter(({ personId }) => asked.has(personId));
    },
    allPeople: async (page, size) => {
      const query = { Sorts: 'personId', ...place(page, size) };
      return parsePage(wireListedPerson, await list('/People', 'people', query), 'person');
    },
    allFamilies: async (page, size) => {
      const query = { Sorts: 'personId,familyId', ...place(page, size) };
      return parsePage(wirePersonFamily, await list('/People/PersonFamily', 'families', query), 'family');
    },
    allParents: async (page, size) => {
      const query = { Sorts: 'parentID,studentID', ...place(page, size) };
      return parsePage(wireParentStudent, await list('/People/ParentStudent', 'parents', query), 'parent');
    },
    otherStudents: (page, size) => students('school.status!=Enrolled', page, size),
    person: async (studentId) => {
      const body = await get(personPath(studentId), {}, { area: 'people', studentId });
      const row = parseRow(wirePerson, body, `person ${studentId}`);
      if (row.personId === studentId) return row;
      throw new AppError('facts-answer', {
        record: `person ${studentId}`,
        field: 'personId',
        answeredAs: row.personId,
      });
    },
    gradeLevels: () =>
      readGiven('grade levels', async (page, size) =>
        parsePage(
          wireGradeLevel,
          await list('/Academics/GradeLevels', 'grade levels', place(page, size)),
          'grade level',
        ),
      ),
    schools: () =>
      readGiven('schools', async (page, size) =>
        parsePage(wireSchool, await list('/SchoolConfigurations', 'schools', place(page, size)), 'school'),
      ),
    // As it is asked, or not at all: what leaves the filter out would count others too.
    readList: (path, area, asked) => get(path, { Page: '1', PageSize: String(pageSize), ...asked }, { area }),
    replaceEmail: async (studentId, email) => {
      const patch = [{ op: 'replace', path: '/email', value: email }];
      const response = await send(parts, 'PATCH', personPath(studentId), {}, patch);
      if (!response.ok) throw await refusalOf(response, { area: 'people', writing: true, now: parts.now(), studentId });
      return readWriteAnswer(response, studentId);
    },
    probeRead: async (area) => {
      await get(probedPaths[area], { Page: '1', PageSize: '1' }, { area });
    },
    probeWrite: async () => {
      const response = await send(parts, 'PATCH', '/People/0', {}, []);
      if (response.status === 403) return 'read-only';
      return response.status === 404 || response.status === 400 || response.status === 422 ? 'write' : 'unknown';
    },
  };
}

const probedPaths = {
  students: '/Students',
  people: '/People',
  families: '/People/PersonFamily',
  staff: '/People/Staff',
  homerooms: '/People/StudentsHomeroom',
} as const;

/** The only place that builds the address of a person, always from a student ID. */
function personPath(studentId: PersonId): string {
  if (!Number.isSafeInteger(studentId) || studentId <= 0) throw new AppError('student-unknown');
  return `/People/${studentId}`;
}

async function send(
  parts: FactsClientParts,
  method: 'GET' | 'PATCH',
  path: string,
  query: Record<string, string>,
  patch: unknown,
  barsAsTheyAre = false,
): Promise<Response> {
  const wait = await parts.window.reserve(parts.now());
  if (wait > 0) throw new AppError('facts-rate-limited', { seconds: Math.ceil(wait / 1000), sent: 0 });
  const url = `${apiRoot}${path}?${toQuery({ 'api-version': '1', ...query }, barsAsTheyAre)}`;
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Ocp-Apim-Subscription-Key': parts.keys.subscriptionKey,
    'Facts-Api-Key': parts.keys.apiKey,
  };
  const init: RequestInit = {
    method,
    headers,
    signal: parts.timeout(requestTimeoutMs),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'manual',
  };
  if (patch !== undefined) {
    headers['Content-Type'] = 'application/json-patch+json';
    init.body = JSON.stringify(patch);
  }
  const response = await parts.fetch(url, init).catch((thrown: unknown) => {
    throw isTimeout(thrown)
      ? new AppError('facts-timeout', { seconds: requestTimeoutMs / 1000 })
      : new AppError('facts-unreachable');
  });
  if (response.status !== 429) return response;
  const failure = await refusalOf(response, { area: '', writing: false, now: parts.now() });
  await parts.window.closeUntil(parts.now() + Number(failure.detail['seconds']) * 1000);
  throw failure;
}

/** Bars are spelled `%7C`, as the clients seen live do. */
function toQuery(query: Record<string, string>, barsAsTheyAre: boolean): string {
  const text = new URLSearchParams(query).toString();
  return barsAsTheyAre ? text.replaceAll('%7C', '|') : text;
}

/** Which of a list's students are wanted is seen in their rows as well; who is asked for by id can't be left out. */
function leftoversOf({ Sorts, Filters }: Record<string, string>, ids: number): Leftover[] {
  if (ids > 0) return ids > 1 ? ['bars'] : [];
  return [...(Sorts ? (['Sorts'] as const) : []), ...(Filters ? (['Filters'] as const) : [])];
}

function isEmptyList(body: unknown): boolean {
  const rows: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'results') : null;
  return Array.isArray(rows) && rows.length === 0;
}
