import type { FactsClient } from './client.ts';
import type { CorrectionStore, WriteAccessNote } from './ports.ts';

export interface EmailWriteParts {
  readonly store: CorrectionStore;
  readonly client: () => Promise<FactsClient>;
  readonly access: WriteAccessNote;
  readonly now: () => number;
}
