import { expect, test } from 'vitest';
import { readWriteAnswer } from '../../../lib/facts/write-answer.ts';

const answer = (body: string | null, status = 200): Response => new Response(body, { status });
const person = (email?: string | null): string => JSON.stringify({ personId: 7, email });

test.each([
  [person('a@x.org'), 'a@x.org'],
  [person(null), null],
])('the person of the write tells what became of the email: %s', async (body, email) => {
  expect(await readWriteAnswer(answer(body), 7)).toEqual({ isPending: false, email });
  expect(await readWriteAnswer(answer(body, 202), 7)).toEqual({ isPending: true, email });
});

test.each([
  ['a person without an email', person()],
  ['another person', JSON.stringify({ personId: 8, email: 'b@x.org' })],
  ['nothing', ''],
  ['a text', 'Accepted'],
  ['half an answer', '{"personId": 7, "em'],
  ['an email that is no text', JSON.stringify({ personId: 7, email: 5 })],
])('%s says only that it was taken, now or later', async (_, body) => {
  expect(await readWriteAnswer(answer(body), 7)).toStrictEqual({ isPending: false });
  expect(await readWriteAnswer(answer(body, 202), 7)).toStrictEqual({ isPending: true });
});

test('an answer that breaks off says only that it was taken', async () => {
  const broken = new ReadableStream({ start: (stream) => stream.error(new Error('cut')) });
  expect(await readWriteAnswer(new Response(broken), 7)).toStrictEqual({ isPending: false });
});

test('a page of something in between says not even that', async () => {
  await expect(readWriteAnswer(answer(' <html>Sign in</html>'), 7)).rejects.toMatchObject({ code: 'facts-web-page' });
});
