import type { BulkOperation, BulkOutcome } from '../ports.ts';
import { isNothing, sendOperations } from './bulk.ts';
import { knowsExtension } from './extension-support.ts';
import type { Talk } from './update-user.ts';

/** A bulk; who was refused for the extension goes again without it, in one more request. */
export async function sendBulkWithExtension(
  { connection, capabilities: { etag }, dialect }: Talk,
  operations: readonly BulkOperation[],
): Promise<readonly BulkOutcome[]> {
  const outcomes = await sendOperations(connection, operations, { etag, extension: dialect.extension });
  const refusals = outcomes.map(refusalOf);
  const [refusal] = refusals.filter((each) => each !== null);
  if (!dialect.extension || refusal === undefined) return outcomes;
  if (await knowsExtension(connection, refusal)) return outcomes;
  dialect.extension = false;
  const isAgain = (operation: BulkOperation, index: number) => refusals[index] !== null && !isNothing(operation, false);
  const again = operations.filter(isAgain);
  const second = again.length > 0 ? await sendOperations(connection, again, { etag, extension: false }) : [];
  return outcomes.map((outcome, index) => {
    const operation = operations[index];
    if (!operation || refusals[index] === null) return outcome;
    return second[again.indexOf(operation)] ?? { code: 'target-answer', detail: { reason: 'extension' } };
  });
}

/** What the server said to somebody whom it may have refused for the extension. */
function refusalOf(outcome: BulkOutcome): string | null {
  const isRefusal = 'code' in outcome && outcome.code === 'target-refused' && outcome.detail?.['status'] === 400;
  return isRefusal ? String(outcome.detail?.['message'] ?? '') : null;
}
