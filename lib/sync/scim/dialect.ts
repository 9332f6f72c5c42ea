import { isAppError } from '../../errors.ts';
import type { FieldChange, IdentifyingField, TargetAccount } from '../ports.ts';
import { knowsExtension, mayRefuseExtension } from './extension-support.ts';
import type { ScimConnection } from './request.ts';

/** What a server turned out to be like while it was talked to, beyond what it says of itself. Each target has its own. */
export interface Dialect {
  /** It takes the student extension. */
  extension: boolean;
  /** It takes PATCH. */
  patch: boolean;
  /** What it says it has changed by PATCH and hasn't: these go by PUT. */
  readonly byPut: Set<FieldChange['field']>;
  /** What it doesn't keep, whichever way it is sent: not tried again. */
  readonly dropped: Set<FieldChange['field']>;
  /** Filters that have been tried with somebody who is there. */
  readonly filters: Map<IdentifyingField, 'finds' | 'overlooks'>;
}

export function createDialect(): Dialect {
  return { extension: true, patch: true, byPut: new Set(), dropped: new Set(), filters: new Map() };
}

/**
 * Sends with the extension, and again without where the server refused it for that. A refused request has done nothing, so the second is the
 * first that counts.
 */
export async function sendWithExtension<Answer>(
  connection: ScimConnection,
  dialect: Dialect,
  send: (extension: boolean) => Promise<Answer>,
): Promise<Answer> {
  if (!dialect.extension) return send(false);
  try {
    return await send(true);
  } catch (error) {
    if (!mayRefuseExtension(error) || (await knowsExtension(connection, refusalOf(error)))) throw error;
    dialect.extension = false;
    return send(false);
  }
}

/** The changes that the account shows no trace of, although the server answered with success: it holds what it held before. */
export function findMissed(changes: readonly FieldChange[], account: TargetAccount): readonly FieldChange[] {
  return changes.filter((change) => {
    const held = change.field === 'active' ? account.active : account.person[change.field];
    return held === change.from && held !== change.to;
  });
}

function refusalOf(error: unknown): string {
  return isAppError(error) ? String(error.detail['message'] ?? '') : '';
}
