import type { TargetCapabilities } from '../target.ts';
import type { MoreField } from '../../account.ts';
import type { Dialect } from './dialect.ts';
import type { ScimConnection } from './request.ts';

/** A server, and what was learnt of it. */
export interface Wire extends ScimConnection {
  readonly dialect: Dialect;
  /** Emails as they were read of accounts, by id, for changes that must keep those that aren't ours. */
  readonly heldEmails: Map<string, readonly HeldEmail[]>;
  /** What the school has set to go there besides, with the texts that are ours: looked for in every account that is read. */
  readonly ours: Map<MoreField, Set<string>>;
}

/** A server as it is talked to. */
export interface Talk {
  readonly wire: Wire;
  readonly capabilities: TargetCapabilities;
}

/** One entry of `emails`, with whatever the service keeps there. */
export type HeldEmail = Readonly<Record<string, unknown>>;
