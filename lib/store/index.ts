export { Database, type SecretName } from './database.ts';
export { createCorrectionStore } from './corrections.ts';
export { forgetSchool } from './forget.ts';
export { createRateWindow } from './rate-window.ts';
export { createRefreshStore } from './refreshes.ts';
export { createReviewStore } from './review-store.ts';
export { createRunArchive } from './run-archive.ts';
export { createLedgerStore, createRunStore } from './runs.ts';
export { acceptSecret, createSecretStore, readFactsKeys, readTargetAccess, rejectSecret } from './secrets.ts';
