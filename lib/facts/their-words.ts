import * as z from 'zod/mini';

/** Longest text of an answer that is looked into. */
const longest = 20_000;
const longestShown = 200;

const text = z.optional(z.nullable(z.string()));
/** FACTS' own error, problem details, ASP.NET's reasons by field, and the gateway's message. */
const errorBody = z.object({
  error: z.optional(z.nullable(z.object({ message: text, details: z.optional(z.array(z.object({ message: text }))) }))),
  errors: z.optional(z.nullable(z.record(z.string(), z.union([z.string(), z.array(z.string())])))),
  detail: text,
  message: text,
  title: text,
});

/** What an error answer says of itself, at most 200 characters; `undefined` for a web page, a trace or nothing. Never throws. */
export async function readTheirWords(response: Response): Promise<string | undefined> {
  const body = await response.text().catch(() => '');
  return body.length > longest ? undefined : findWords(body);
}

function findWords(body: string): string | undefined {
  const parsed = errorBody.safeParse(parseJson(body));
  if (!parsed.success) return undefined;
  const { error, errors, detail, message, title } = parsed.data;
  const reasons = Object.values(errors ?? {}).flat();
  const details = (error?.details ?? []).map((part) => part.message ?? '');
  const stated = [reasons.join(' '), error?.message, details.join(' '), detail, message, title];
  const words = stated.find((part) => part?.trim());
  return words ? shorten(words.trim()) : undefined;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function shorten(words: string): string {
  const characters = words.slice(0, longestShown + 1);
  return characters.length > longestShown ? `${characters.slice(0, longestShown - 1)}…` : characters;
}
