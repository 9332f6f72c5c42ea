import { Refusal } from './accounts.ts';
import type { Dialect } from './dialect.ts';

export interface BulkPart {
  readonly method: string;
  readonly path: string;
  readonly bulkId?: string;
  readonly version?: string;
  readonly data: unknown;
}

/** `POST /Bulk`, RFC 7644 3.7; `perform` does one part, or throws a `Refusal`. */
export async function answerBulk(
  body: unknown,
  { bulk }: Dialect,
  perform: (part: BulkPart) => Response,
): Promise<Response> {
  if (bulk === 'none' || bulk === 'announced-only') throw new Refusal(501, 'No bulk');
  const parts = (body as { Operations: BulkPart[] }).Operations;
  if (parts.length === 0) throw new Refusal(400, 'No operations', 'invalidSyntax');
  if (bulk === 'ten' && parts.length > 10) throw new Refusal(413, 'Too many operations');
  const spellStatus = (status: number): unknown => {
    if (bulk === 'status-object') return { code: status };
    return bulk === 'status-number' ? status : String(status);
  };
  const answers: object[] = [];
  for (const part of parts) {
    const { method } = part;
    const bulkId = bulk === 'no-bulk-ids' ? undefined : part.bulkId;
    try {
      const response = perform(part);
      const user = (await response.json().catch(() => ({}))) as { id?: string };
      const id = user.id === undefined ? part.path.replace('/Users/', '') : encodeURIComponent(user.id);
      const location = response.headers.get('location') ?? `https://dialects.example/scim/v2/Users/${id}`;
      const shown = bulk === 'bare' || !user.id ? {} : { response: user };
      answers.push({ method, bulkId, location, status: spellStatus(response.status), ...shown });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, scimType, message } = error;
      const response = { status: String(status), scimType, detail: message };
      answers.push({ method, bulkId, status: spellStatus(status), response });
    }
  }
  return Response.json({ Operations: answers });
}
