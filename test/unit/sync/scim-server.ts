import express from 'express';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import type { Fetch } from '../../../lib/sync/scim/request.ts';

export const studentUrn = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';
export const baseUrl = 'https://scim.volunteers.example/scim';
export const token = 'canary-token-7f3a';

/** A stored user, as the server keeps it. */
export interface StoredUser {
  id: string;
  externalId?: string;
  userName: string;
  name?: { givenName?: string; familyName?: string };
  emails: { value: string }[];
  active: boolean;
  [studentUrn]?: { studentId?: string; gradeLevel?: string; schoolCode?: string };
}

export interface ScimServer {
  readonly users: Map<string, StoredUser>;
  /** Requests that reached the server, as `METHOD path`. */
  readonly requests: string[];
  /** Reaches the server under `baseUrl`. */
  readonly fetch: Fetch;
  readonly seed: (user: Partial<StoredUser> & { userName: string }) => StoredUser;
  readonly stop: () => Promise<void>;
}

/** The part of the package's resource that is used here. */
interface Resource {
  readonly id?: string;
  readonly filter?: { match(users: StoredUser[]): StoredUser[] };
}

/** A SCIM service that others wrote (scimmy-routers), with unique user names and handler-side paging. One in a process. */
export async function startScimServer({ extension = true } = {}): Promise<ScimServer> {
  const users = new Map<string, StoredUser>();
  const requests: string[] = [];
  declareExtension(extension);
  SCIMMY.Resources.declare(SCIMMY.Resources.User, {
    ingress: (resource: Resource, instance: unknown) =>
      storeUser(users, resource.id, JSON.parse(JSON.stringify(instance))),
    egress: (resource: Resource) => readUsers(users, resource.id, resource.filter),
    degress: () => {
      throw new SCIMMY.Types.Error(501, '', 'nobody may delete');
    },
  });

  const app = express();
  app.use((request, _response, next) => {
    requests.push(`${request.method} ${request.originalUrl}`);
    next();
  });
  const handler = (request: express.Request) => {
    if (request.header('authorization') !== `Bearer ${token}`) throw new Error('Wrong token');
    return 'sync-review';
  };
  app.use('/scim', new SCIMMYRouters({ type: 'bearer', handler }));
  SCIMMY.Config.set({ patch: true, filter: true, bulk: { supported: false } });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    users,
    requests,
    fetch: (url, init) => fetch(url.replace(new URL(baseUrl).origin, origin), init),
    seed(user) {
      const stored = { id: randomUUID(), active: true, emails: [{ value: user.userName }], ...user };
      users.set(stored.id, stored);
      return stored;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The package's declarations are global to the process. */
function declareExtension(wanted: boolean): void {
  const { definition } = SCIMMY.Schemas.User;
  const declared = definition.attributes.some((part) => part instanceof SCIMMY.Types.SchemaDefinition);
  if (declared && !wanted) definition.truncate(studentUrn);
  if (declared || !wanted) return;
  const { Attribute, SchemaDefinition } = SCIMMY.Types;
  const attributes = ['studentId', 'gradeLevel', 'schoolCode'].map((name) => new Attribute('string', name));
  definition.extend(new SchemaDefinition('Student', studentUrn, 'A student', attributes), false);
}

function storeUser(users: Map<string, StoredUser>, id: string | undefined, user: Partial<StoredUser>): StoredUser {
  if (id !== undefined && !users.has(id)) throw new SCIMMY.Types.Error(404, '', `Resource ${id} not found`);
  const name = user.userName?.toLowerCase();
  const holder = [...users.values()].find((other) => other.userName.toLowerCase() === name && other.id !== id);
  if (holder) throw new SCIMMY.Types.Error(409, 'uniqueness', `userName ${user.userName} is taken`);
  const stored = { emails: [], active: true, ...user, id: id ?? randomUUID() } as StoredUser;
  users.set(stored.id, stored);
  return stored;
}

function readUsers(users: Map<string, StoredUser>, id: string | undefined, filter: Resource['filter']) {
  if (id === undefined) return filter ? filter.match([...users.values()]) : [...users.values()];
  const user = users.get(id);
  if (!user) throw new SCIMMY.Types.Error(404, '', `Resource ${id} not found`);
  return user;
}
