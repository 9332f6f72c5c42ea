import type { Dialect } from './dialect.ts';

export interface SentUser {
  userName: string;
  externalId?: string;
  active?: boolean;
  emails?: { value: string; type?: string; primary?: boolean }[];
  schemas?: string[];
  meta?: { version: string };
  [attribute: string]: unknown;
}

export type DialectUser = SentUser & { id: string };

/** Milliseconds, of a service that shows new accounts late. */
const showsAfter = 20_000;

/** A refusal as SCIM writes it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly scimType: string | undefined;
  constructor(status: number, detail: string, scimType?: string) {
    super(detail);
    this.status = status;
    this.scimType = scimType;
  }
}

/** The accounts of one service; what makes it unlike others is asked of `dialect`. */
export class Accounts {
  readonly users: DialectUser[] = [];
  readonly #firstEmails = new Map<string, string>();
  readonly #madeAt = new Map<string, number>();
  readonly #dialect: Dialect;
  readonly #now: () => number;
  #last = 0;

  constructor(dialect: Dialect, now: () => number) {
    this.#dialect = dialect;
    this.#now = now;
  }

  /** Whom a list or a filter may show now. */
  get shown(): readonly DialectUser[] {
    if (this.#dialect.shows === 'active') return this.users.filter(({ active }) => active !== false);
    if (this.#dialect.shows === 'late') {
      return this.users.filter(({ id }) => this.#now() - (this.#madeAt.get(id) ?? 0) >= showsAfter);
    }
    return this.users;
  }

  get(id: string): DialectUser {
    const user = this.users.find((each) => each.id === id);
    if (!user) throw new Refusal(404, 'User not found');
    return user;
  }

  create(sent: SentUser): DialectUser {
    this.#last += 1;
    const user: DialectUser = { ...sent, id: `d${this.#last}`, active: sent.active ?? true };
    this.#check(user);
    this.users.push(this.#stamp(user));
    this.#madeAt.set(user.id, this.#now());
    this.#firstEmails.set(user.id, (user.emails?.[0]?.value ?? user.userName).toLowerCase());
    return user;
  }

  put(id: string, sent: SentUser): DialectUser {
    const before = this.get(id);
    const user: DialectUser = { ...sent, id };
    this.#check(user);
    const version = before.meta?.version;
    this.users[this.users.indexOf(before)] = this.#stamp({ ...user, ...(version ? { meta: { version } } : {}) });
    return this.get(id);
  }

  /** By `attribute eq "value"`. */
  find(filter: string): DialectUser[] {
    const [, attribute = '', quoted = '""'] = /^([\w.]+) eq (".*")$/.exec(filter) ?? [];
    const value = String(JSON.parse(quoted));
    if (this.#dialect.filter === 'by-email') {
      return this.shown.filter(({ id }) => this.#firstEmails.get(id) === value.toLowerCase());
    }
    const spell = (text: string) => (this.#dialect.filter === 'regards-case' ? text : text.toLowerCase());
    const isMeant = (held: unknown): boolean => spell(String(held ?? '')) === spell(value);
    return this.shown.filter((user) =>
      attribute === 'emails.value' ? user.emails?.some((email) => isMeant(email.value)) : isMeant(user[attribute]),
    );
  }

  #check(user: DialectUser): void {
    for (const field of this.#dialect.unique) {
      const taken = this.users.some((other) => other.id !== user.id && isSame(other[field], user[field]));
      if (taken) throw new Refusal(409, `${field} is taken`, 'uniqueness');
    }
  }

  #stamp(user: DialectUser): DialectUser {
    if (!this.#dialect.versions) return user;
    const next = Number(/\d+/.exec(user.meta?.version ?? '')?.[0] ?? 0) + 1;
    return Object.assign(user, { meta: { version: `W/"${next}"` } });
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && one.toLowerCase() === other.toLowerCase();
}
