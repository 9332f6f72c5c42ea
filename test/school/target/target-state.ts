import { isDeepStrictEqual } from 'node:util';
import type { Account, Refusal, RefusedWrite, TargetLedgerEntry } from './account.ts';

/** What the target may say no to, in its ServiceProviderConfig. */
export interface TargetSettings {
  bulk: boolean;
  maxOperations: number;
  /** Bytes. */
  maxPayloadSize: number;
}

/** An account is refused; the SCIM layer turns it into an error answer, for a single request or one operation of a bulk. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
  readonly status: number;
  readonly scimType: string | null;
  constructor(status: number, scimType: string | null, message: string) {
    super(message);
    this.status = status;
    this.scimType = scimType;
  }
}

/** The accounts of the sync target. Every change goes into `ledger`. */
export class TargetState {
  readonly settings: TargetSettings = { bulk: true, maxOperations: 1000, maxPayloadSize: 1_048_576 };
  readonly ledger: TargetLedgerEntry[] = [];
  readonly #accounts = new Map<string, Account>();
  readonly #byUserName = new Map<string, string>();
  readonly #byExternalId = new Map<string, Set<string>>();
  readonly #refusals: { matches: (write: RefusedWrite) => boolean; refusal: Refusal; left: number }[] = [];
  readonly #now: () => number;
  #lastId = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** In the order of creation. */
  get users(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  get(id: string): Account | undefined {
    return this.#accounts.get(id);
  }

  /** Without regard to case. */
  findByUserName(userName: string): Account | undefined {
    return this.#accounts.get(this.#byUserName.get(userName.toLowerCase()) ?? '');
  }

  /** Several, when a client made doubles: nothing here forbids it. */
  findByExternalId(externalId: string): Account[] {
    return [...(this.#byExternalId.get(externalId) ?? [])].flatMap((id) => this.#accounts.get(id) ?? []);
  }

  /** Puts an account there as if it had always been: no entry in the ledger. */
  seed(account: Partial<Account> & { userName: string }): Account {
    return this.#store(this.#takeId(), account);
  }

  /** Refuses writes that match, until `times` is used up; answers a function that lifts it. */
  refuse(matches: (write: RefusedWrite) => boolean, refusal: Refusal = {}): () => void {
    const entry = { matches, refusal, left: refusal.times ?? Infinity };
    this.#refusals.push(entry);
    return () => void (entry.left = 0);
  }

  liftRefusals(): void {
    this.#refusals.length = 0;
  }

  /**
   * Creates (no `id`) or replaces an account; writing the same again changes nothing, not even the ledger. Throws AccountError: 404 no such id, 409 the userName is taken, or a refusal.
   */
  write(id: string | undefined, account: Partial<Account> & { userName: string }): Account {
    const before = id === undefined ? undefined : this.#accounts.get(id);
    if (id !== undefined && !before) throw new AccountError(404, null, `Resource ${id} not found`);
    const action = before ? 'replace' : 'create';
    this.#checkRefusals({ action, id, userName: account.userName, externalId: account.externalId });
    const holder = this.findByUserName(account.userName);
    if (holder && holder.id !== id) {
      throw new AccountError(409, 'uniqueness', `userName ${account.userName} is taken`);
    }
    if (before && isSame(before, account)) return before;
    if (before) this.#unindex(before);
    const stored = this.#store(id ?? this.#takeId(), account, before);
    this.#record(action, stored.id, before ?? null, stored);
    return stored;
  }

  /** Throws AccountError 404 or a refusal. */
  delete(id: string): void {
    const before = this.#accounts.get(id);
    if (!before) throw new AccountError(404, null, `Resource ${id} not found`);
    this.#checkRefusals({ action: 'delete', id, userName: before.userName, externalId: before.externalId });
    this.#unindex(before);
    this.#accounts.delete(id);
    this.#record('delete', id, before, null);
  }

  #store(id: string, account: Partial<Account> & { userName: string }, before?: Account): Account {
    const now = new Date(this.#now()).toISOString();
    const stored: Account = {
      ...account,
      id,
      active: account.active ?? true,
      emails: account.emails ?? [],
      meta: { created: before?.meta.created ?? now, lastModified: now },
    };
    this.#accounts.set(id, stored);
    this.#byUserName.set(stored.userName.toLowerCase(), id);
    if (stored.externalId !== undefined) {
      const ids = this.#byExternalId.get(stored.externalId) ?? new Set();
      this.#byExternalId.set(stored.externalId, ids.add(id));
    }
    return stored;
  }

  #unindex(account: Account): void {
    this.#byUserName.delete(account.userName.toLowerCase());
    if (account.externalId !== undefined) this.#byExternalId.get(account.externalId)?.delete(account.id);
  }

  #checkRefusals(write: RefusedWrite): void {
    const entry = this.#refusals.find((each) => each.left > 0 && each.matches(write));
    if (!entry) return;
    entry.left--;
    const { status = 500, scimType = null, detail = 'The account could not be saved' } = entry.refusal;
    throw new AccountError(status, scimType, detail);
  }

  #takeId(): string {
    return `u${++this.#lastId}`;
  }

  #record(action: TargetLedgerEntry['action'], id: string, from: Account | null, to: Account | null): void {
    const externalId = (to ?? from)?.externalId ?? null;
    this.ledger.push({ at: this.#now(), action, id, externalId, from, to });
  }
}

function isSame(stored: Account, written: Partial<Account>): boolean {
  return isDeepStrictEqual(
    { ...stored, meta: null },
    { active: true, emails: [], ...written, id: stored.id, meta: null },
  );
}
