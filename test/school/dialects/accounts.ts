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

  get(id: string): DialectUser {
    const user = this.users.find((each) => each.id === id);
    if (!user) throw new Refusal(404, 'User not found');
    return user;
  }

  /** Whom a list or a filter may show now. */
  get shown(): readonly DialectUser[] {
    if (this.#dialect.shows === 'active') return this.users.filter(({ active }) => active !== false);
    if (this.#dialect.shows === 'late') {
      return this.users.filter(({ id }) => this.#now() - (this.#madeAt.get(id) ?? 0) >= showsAfter);
    }
    return this.users;
  }

  create(sent: SentUser): DialectUser {
    this.#last += 1;
    const user: DialectUser = this.#spell({ ...sent, id: this.#newId(), active: sent.active ?? true });
    this.#check(user);
    this.users.push(this.#stamp(user));
    this.#firstEmails.set(user.id, (user.emails?.[0]?.value ?? user.userName).toLowerCase());
    this.#madeAt.set(user.id, this.#now());
    return user;
  }

  put(id: string, sent: SentUser): DialectUser {
    const before = this.get(id);
    const user: DialectUser = this.#spell({ ...sent, id });
    this.#check(user);
    const version = before.meta?.version;
    this.users[this.users.indexOf(before)] = this.#stamp({ ...user, ...(version ? { meta: { version } } : {}) });
    return this.get(id);
  }

  /** By `attribute eq "value"`. */
  find(filter: string): DialectUser[] {
    const [, attribute = '', quoted = '""'] = /^([\w.]+) eq (".*")$/.exec(filter) ?? [];
    const value = String(JSON.parse(quoted));
    const { filter: way } = this.#dialect;
    if (way === 'by-email') {
      return this.shown.filter(({ id }) => this.#firstEmails.get(id) === value.toLowerCase());
    }
    if (way === 'user-name-only' && attribute !== 'userName') throw new Refusal(400, 'By userName', 'invalidFilter');
    const spell = (text: string) => (way === 'regards-case' ? text : text.toLowerCase());
    const textsOf = (user: DialectUser): readonly unknown[] =>
      attribute === 'emails.value' ? (user.emails ?? []).map((email) => email.value) : [user[attribute] ?? ''];
    return this.shown.filter((user) => textsOf(user).some((text) => spell(String(text)) === spell(value)));
  }

  #newId(): string {
    const { ids } = this.#dialect;
    if (ids === 'number') return String(70_000 + this.#last);
    return ids === 'odd-text' ? `dir/${this.#last}+a b?c#${this.#last}` : `d${this.#last}`;
  }

  #spell(user: DialectUser): DialectUser {
    const { texts } = this.#dialect;
    if (texts === 'as-sent') return user;
    const userName = texts === 'trimmed' ? user.userName.trim() : user.userName.toLowerCase();
    return { ...user, userName };
  }

  #check(user: DialectUser): void {
    const { unique, conflict } = this.#dialect;
    for (const field of unique) {
      const taken = this.users.some((other) => other.id !== user.id && isSame(other[field], user[field]));
      if (!taken) continue;
      if (conflict === '409-bare') throw new Refusal(409, '');
      throw new Refusal(conflict === '409' ? 409 : 400, `${field} is taken`, 'uniqueness');
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
