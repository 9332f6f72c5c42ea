import type { Fetch } from '../../../../lib/sync/targets/scim/request.ts';
import type { TargetPlace } from '../sync-world.ts';

/** What a service holds of one person, read without the client that is under test. */
export interface SeenPerson {
  readonly id: string;
  readonly externalId: string;
  readonly userName: string;
  readonly email: string;
  readonly name: string;
  readonly grade: string;
  readonly active: boolean;
}

/** As `lowerNames` leaves it. */
interface RawUser {
  id: string;
  externalid?: string;
  username: string;
  active?: boolean | string;
  name?: { givenname?: string; familyname?: string };
  emails?: { value: string }[];
  [extension: string]: unknown;
}

const extension = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:student';
const page = 50;

/** Everybody whose email ends so, by student ID: the oracle. `held`: all that the service holds, where that is known. */
export async function readPeople(
  place: TargetPlace,
  fetch: Fetch,
  domain: string,
  held?: readonly object[],
): Promise<SeenPerson[]> {
  const users = held ? (lowerNames(held) as RawUser[]) : await readShown(place, fetch);
  return users
    .map(toSeen)
    .filter(({ userName }) => userName.endsWith(domain))
    .sort((a, b) => Number(a.externalId) - Number(b.externalId));
}

/** Goes on until a page has nobody new, whatever was announced. */
async function readShown(place: TargetPlace, fetch: Fetch): Promise<RawUser[]> {
  const users = new Map<string, RawUser>();
  for (let startIndex = 1, total = 0; ;) {
    const asked = askTarget(place, fetch, 'GET', `/Users?startIndex=${startIndex}&count=${page}`);
    // Behind the end an error is as good as an empty page.
    const answer = await asked.catch((error: unknown) => {
      if (startIndex > 1 && startIndex > total) return {};
      throw error;
    });
    const { resources = [], totalresults = total } = answer as { resources?: RawUser[]; totalresults?: number };
    total = totalresults;
    const before = users.size;
    for (const user of resources) users.set(user.id, user);
    startIndex += resources.length;
    if (users.size === before) break;
  }
  return [...users.values()];
}

/** One request as anybody's script would send it; answers the parsed body, names in lower case, and rejects for any status but 2xx. */
export async function askTarget(
  { targetUrl, targetToken }: TargetPlace,
  fetch: Fetch,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const headers = { authorization: `Bearer ${targetToken}`, 'content-type': 'application/scim+json' };
  const response = await fetch(targetUrl + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? null : lowerNames(JSON.parse(text));
}

/** SCIM doesn't regard the case of names. */
function lowerNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name.toLowerCase(), lowerNames(held)]));
}

function toSeen(user: RawUser): SeenPerson {
  const held = user[extension] as { gradelevel?: string } | undefined;
  return {
    id: user.id,
    externalId: user.externalid ?? '',
    userName: user.username.toLowerCase(),
    email: (user.emails?.[0]?.value ?? '').toLowerCase(),
    name: `${user.name?.givenname ?? ''} ${user.name?.familyname ?? ''}`.trim(),
    grade: held?.gradelevel ?? '',
    active: String(user.active).toLowerCase() !== 'false',
  };
}
