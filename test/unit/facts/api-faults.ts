import type { Faults, Match } from '../../school/index.ts';

const pastDate = 'Wed, 21 Oct 2015 07:28:00 GMT';
type SetFault = (faults: Faults, match: Match) => unknown;
/** `heals`: one strike is survived by trying again. */
export const apiFaults: readonly [name: string, heals: boolean, set: SetFault][] = [
  ['401', false, (faults, match) => faults.fail(match, 401)],
  ['403', false, (faults, match) => faults.fail(match, 403)],
  ['404', true, (faults, match) => faults.fail(match, 404)],
  ['429', true, (faults, match) => faults.fail(match, 429, { retryAfter: 3 })],
  ['429 without a time', true, (faults, match) => faults.fail(match, 429)],
  [
    '500 with a stack trace',
    true,
    (faults, match) => faults.fail(match, 500, { body: 'at Sieve.X', contentType: 'text/plain' }),
  ],
  ['503', true, (faults, match) => faults.fail(match, 503)],
  ['a web page', true, (faults, match) => faults.html(match)],
  ['a web page with 502', true, (faults, match) => faults.html(match, 502)],
  ['another address', true, (faults, match) => faults.redirect(match)],
  ['half an answer', true, (faults, match) => faults.truncate(match)],
  ['an empty answer', true, (faults, match) => faults.fail(match, 200, { body: '' })],
  ['a cut connection', true, (faults, match) => faults.reset(match)],
  ['a cut connection after the answer was made', true, (faults, match) => faults.applyThenReset(match)],
  ['JSON of another kind', false, (faults, match) => faults.rewriteJson(match, () => ({ ok: true }))],
  ['null', false, (faults, match) => faults.rewriteJson(match, () => null)],
  ['400', true, (faults, match) => faults.fail(match, 400)],
  ['408', true, (faults, match) => faults.fail(match, 408)],
  ['502 without a body', true, (faults, match) => faults.fail(match, 502, { body: '' })],
  ['504', true, (faults, match) => faults.fail(match, 504)],
  ['429 until a moment that is past', true, (faults, match) => faults.fail(match, 429, { retryAfter: pastDate })],
  ['429 for a hundred years', true, (faults, match) => faults.fail(match, 429, { retryAfter: 3_155_760_000 })],
  ['429 with a time that is none', true, (faults, match) => faults.fail(match, 429, { retryAfter: 'soon 7' })],
  ['a list that is a text', false, (faults, match) => faults.rewriteJson(match, () => ({ results: 'all' }))],
  ['a number', false, (faults, match) => faults.rewriteJson(match, () => 7)],
  ['JSON that stops', true, (faults, match) => faults.fail(match, 200, { body: '{"results":[{' })],
  ['a record of another kind', true, (faults, match) => faults.rewriteJson(match, breakFirstRow)],
];

function breakFirstRow(json: unknown): unknown {
  const page = json as { results?: unknown[] };
  if (!page.results) return { ...page, email: 7 };
  return { ...page, results: ['not a record', ...page.results.slice(1)] };
}
