import { AppError } from '../errors.ts';
import { idsPerRequest, pageSize, requestTimeoutMs } from './limits.ts';
import type { FactsKeys, Fetch, RateWindow } from './ports.ts';
import type { ReadList } from './side/side-ports.ts';
import { isTimeout, readBody, refusalOf } from './answers.ts';
import { readWriteAnswer, type WriteAnswer } from './write-answer.ts';
import {
  parsePage,
  parseReadableRows,
  parseRow,
  wireGradeLevel,
  wireListedPerson,
  wirePerson,
  wirePersonFamily,
  wireSchool,
  wireStudent,
  type WireGradeLevel,
  type WireListedPerson,
  type WirePage,
  type WirePerson,
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
  /** Students asked for at once; `limits.ts` says how many FACTS gives. */
  readonly studentsPerPage?: number;
}

/** A list in the order of ids: `page` counts from 1, `size` rows each. */
export type ListPage<Row> = (page: number, size: number) => Promise<WirePage<Row>>;

export interface ReadablePage extends WirePage<WireListedPerson> {
  /** Rows left out. */
  readonly unreadable: number;
}

/** The FACTS REST API, as much of it as the product uses. Every method throws AppError `facts-…`. */
export interface FactsClient {
  /** A page of enrolled students, ordered by id. `page` counts from 1. */
  enrolledStudents(page: number): Promise<WirePage<WireStudent>>;
  /** The one row at this place of the same list, from 1; no row when the list is shorter. */
  enrolledStudentAt(place: number): Promise<WirePage<WireStudent>>;
  /** The people with these ids; at most `idsPerRequest`. */
  people(ids: readonly number[]): Promise<readonly WirePerson[]>;
  /** The families of these people; at most `idsPerRequest`. A person can be in several. */
  families(ids: readonly number[]): Promise<readonly WirePersonFamily[]>;
  /** Everybody in FACTS. */
  readonly allPeople: ListPage<WireListedPerson>;
  /** The same, without the rows that aren't what they should be: a stranger's must not end a refresh. */
  readonly readablePeople: (page: number, size: number) => Promise<ReadablePage>;
  /** Every person's place in every family. */
  readonly allFamilies: ListPage<WirePersonFamily>;
  /** Student rows of those who left, graduated or applied. */
  readonly otherStudents: ListPage<WireStudent>;
  person(studentId: number): Promise<WirePerson>;
  gradeLevels(): Promise<readonly WireGradeLevel[]>;
  schools(): Promise<readonly WireSchool[]>;
  /** The body of one page of any list. */
  readonly readList: ReadList;
  /** JSON Patch on `/People/{studentId}`; `null` clears. */
  replaceEmail(studentId: number, email: string | null): Promise<WriteAnswer>;
  /** Reads one row, if there is one; throws `facts-forbidden` when the key may not. */
  probeRead(list: keyof typeof probedPaths): Promise<void>;
  /** An empty patch of a person who can't exist: tells the key's rights and changes nobody. */
  probeWrite(): Promise<'write' | 'read-only' | 'unknown'>;
}

export function createFactsClient(parts: FactsClientParts): FactsClient {
  const get = async (
    path: string,
    query: Record<string, string>,
    asked: { area: string; studentId?: number; ids?: number },
  ): Promise<unknown> => {
    const response = await send(parts, 'GET', path, query, undefined);
    if (!response.ok) throw await refusalOf(response, { ...asked, writing: false, now: parts.now() });
    return readBody(response);
  };
  const list = (path: string, area: string, query: Record<string, string> = {}, ids = 0): Promise<unknown> =>
    get(path, { Page: '1', PageSize: String(pageSize), ...query }, { area, ids });

  const place = (page: number, size: number) => ({ Page: String(page), PageSize: String(size) });
  const everybody = (page: number, size: number): Promise<unknown> =>
    list('/People', 'people', { Sorts: 'personId', ...place(page, size) });
  const students = async (Filters: string, page: number, size: number): Promise<WirePage<WireStudent>> => {
    const query = { Filters, Sorts: 'studentId', ...place(page, size) };
    return parsePage(wireStudent, await list('/Students', 'students', query), 'student');
  };
  const enrolled = (page: number, size: number): Promise<WirePage<WireStudent>> =>
    students('school.status==Enrolled', page, size);

  return {
    enrolledStudents: (page) => enrolled(page, parts.studentsPerPage ?? pageSize),
    enrolledStudentAt: (place) => enrolled(place, 1),
    people: async (ids) => {
      if (ids.length > idsPerRequest) throw new AppError('unexpected', { where: 'people' });
      const body = await list('/People', 'people', { Filters: `personId==${ids.join('|')}` }, ids.length);
      return parsePage(wirePerson, body, 'person').rows;
    },
    families: async (ids) => {
      if (ids.length > idsPerRequest) throw new AppError('unexpected', { where: 'families' });
      const body = await list(
        '/People/PersonFamily',
        'families',
        { Filters: `personId==${ids.join('|')}` },
        ids.length,
      );
      return parsePage(wirePersonFamily, body, 'family').rows;
    },
    allPeople: async (page, size) => parsePage(wireListedPerson, await everybody(page, size), 'person'),
    readablePeople: async (page, size) => parseReadableRows(wireListedPerson, await everybody(page, size), 'person'),
    allFamilies: async (page, size) => {
      const query = { Sorts: 'personId,familyId', ...place(page, size) };
      return parsePage(wirePersonFamily, await list('/People/PersonFamily', 'families', query), 'family');
    },
    otherStudents: (page, size) => students('school.status!=Enrolled', page, size),
    person: async (studentId) => {
      const body = await get(personPath(studentId), {}, { area: 'people', studentId });
      const row = parseRow(wirePerson, body, `person ${studentId}`);
      if (row.personId === studentId) return row;
      throw new AppError('facts-answer', { record: `person ${studentId}`, field: 'personId' });
    },
    gradeLevels: async () =>
      parsePage(wireGradeLevel, await list('/Academics/GradeLevels', 'grade levels'), 'grade level').rows,
    schools: async () => parsePage(wireSchool, await list('/SchoolConfigurations', 'schools'), 'school').rows,
    readList: list,
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
function personPath(studentId: number): string {
  if (!Number.isSafeInteger(studentId) || studentId <= 0) throw new AppError('student-unknown');
  return `/People/${studentId}`;
}

async function send(
  parts: FactsClientParts,
  method: 'GET' | 'PATCH',
  path: string,
  query: Record<string, string>,
  patch: unknown,
): Promise<Response> {
  const wait = await parts.window.reserve(parts.now());
  if (wait > 0) throw new AppError('facts-rate-limited', { seconds: Math.ceil(wait / 1000), sent: 0 });
  const url = `${apiRoot}${path}?${toQuery({ 'api-version': '1', ...query })}`;
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

/** Bars stay as they are: three characters for each would make a list of ids too long. */
function toQuery(query: Record<string, string>): string {
  return new URLSearchParams(query).toString().replaceAll('%7C', '|');
}
