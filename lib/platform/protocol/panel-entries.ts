import * as z from 'zod/mini';
import type { VaultState } from '../../records/vault.ts';
import { entriesFor } from './entry.ts';
import { exactly } from './exactly.ts';
import { failure } from './failure-answer.ts';
import { pageLinkEntries } from './page-link-entries.ts';
import { parentEntries } from './parent-entries.ts';
import { reviewEntries } from './review-entries.ts';

const { watch, call } = entriesFor('Panel → Background', 'extension');

/** All that a panel may ask. */
export const panelEntries = {
  ...reviewEntries,
  ...pageLinkEntries,
  ...parentEntries,
  watchVault: watch([], exactly<VaultState>()(z.enum(['kept', 'open', 'locked']))),
  lock: call([]),
  /** `broken`: what is kept can't be read. `storeFailure`: why it can't, or why work can't go on though everything can be read. */
  watchStore: watch([], z.object({ broken: z.boolean(), storeFailure: z.nullable(failure) })),
};
