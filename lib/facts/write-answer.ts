import * as z from 'zod/mini';
import { AppError } from '../errors.ts';
import { isWebPage } from './answers.ts';

/** What FACTS' answer to a write tells besides that it took it. */
export interface WriteAnswer {
  /** The email of the person in the answer; `undefined` without a person. */
  readonly email?: string | null | undefined;
  /** Accepted for later (202). */
  readonly isPending: boolean;
}

const answeredPerson = z.object({ personId: z.int(), email: z.optional(z.nullable(z.string())) });

/**
 * Reads the answer to a write that was taken (2xx). Described is 200 with the person; nothing, a text or half an answer say
 * only that it was taken. Throws `facts-web-page` for a page of something in between, which says not even that.
 */
export async function readWriteAnswer(response: Response, studentId: number): Promise<WriteAnswer> {
  const isPending = response.status === 202;
  const text = await response.text().catch(() => '');
  if (isWebPage(text)) throw new AppError('facts-web-page');
  const person = answeredPerson.safeParse(parseJson(text));
  if (!person.success || person.data.personId !== studentId) return { isPending };
  return 'email' in person.data ? { isPending, email: person.data.email ?? null } : { isPending };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
