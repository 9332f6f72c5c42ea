import type { FactsClient } from './client.ts';
import { isEnrolled } from './is-enrolled.ts';
import { fitAddress, idsPerRequest } from './limits.ts';
import type { WireStudent } from './wire.ts';

/** So many requests a look may take; whoever is left over waits for the next list. */
export const maxLooks = 5;

export interface Looked {
  /** Who is enrolled all the same: the list left them out. */
  readonly enrolled: readonly WireStudent[];
  /** Who is not enrolled any more, or not known to FACTS as a student. */
  readonly left: readonly number[];
  /** The largest id asked for; `null` when FACTS can't be asked in this way. */
  readonly lookedTo: number | null;
}

/** How many ids one look takes: one place is the control's. */
export const lookSize = idsPerRequest - 1;

/**
 * Asks for students by id, all statuses. That no row comes proves something only when the row of `control`, who is in the list, comes with
 * them: FACTS may skip a filter that it doesn't know, or find nobody by it. One request.
 */
export async function lookForAbsent(
  client: Pick<FactsClient, 'studentsById'>,
  ids: readonly number[],
  control: number,
): Promise<Looked> {
  const asked = fitAddress([control, ...ids]).slice(1);
  const page = await client.studentsById([control, ...asked]);
  const wanted = new Set(asked);
  const enrolled = page.rows.filter((row) => wanted.has(row.studentId) && isEnrolled(row) === true);
  const isObeyed = page.rows.every(({ studentId }) => wanted.has(studentId) || studentId === control);
  const isProof = page.rows.some(({ studentId }) => studentId === control);
  const isWhole = !page.hasNext && page.received >= (page.rowCount ?? 0) && page.odd.length === 0;
  if (!isObeyed || !isProof || !isWhole) return { enrolled, left: [], lookedTo: null };
  // A row without a status says neither.
  const maybe = new Set(page.rows.filter((row) => isEnrolled(row) !== false).map(({ studentId }) => studentId));
  return { enrolled, left: asked.filter((id) => !maybe.has(id)), lookedTo: asked.at(-1) ?? null };
}
