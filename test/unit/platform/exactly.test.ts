import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { exactly } from '../../../lib/platform/protocol/exactly.ts';

interface View {
  readonly id: number;
  readonly names: readonly string[];
  readonly note?: string;
  readonly inner: { readonly at: number | null; readonly by?: readonly { readonly who: 'a' | 'b' }[] };
}
const inner = z.object({ at: z.nullable(z.number()), by: z.optional(z.array(z.object({ who: z.enum(['a', 'b']) }))) });
const note = z.optional(z.string());
const names = z.array(z.string());

test('a schema of exactly the view is taken; the compiler refuses one with a field more, less or other', () => {
  const schema = exactly<View>()(z.object({ id: z.number(), names, note, inner }));
  const view: View = { id: 1, names: ['x'], inner: { at: null, by: [{ who: 'a' }] } };
  expect(schema.parse(view)).toEqual(view);

  // @ts-expect-error an optional field is missing: it would be lost on the way
  exactly<View>()(z.object({ id: z.number(), names, inner }));
  // @ts-expect-error a field is missing
  exactly<View>()(z.object({ names, note, inner }));
  // @ts-expect-error a field more
  exactly<View>()(z.object({ id: z.number(), names, note, inner, more: z.number() }));
  // @ts-expect-error one of another type
  exactly<View>()(z.object({ id: z.string(), names, note, inner }));
  // @ts-expect-error an optional field deep inside is missing
  exactly<View>()(z.object({ id: z.number(), names, note, inner: z.object({ at: z.nullable(z.number()) }) }));
  // @ts-expect-error a code is missing: a view with it would be refused
  exactly<'a' | 'b'>()(z.enum(['a']));
  // @ts-expect-error a code too many
  exactly<'a'>()(z.enum(['a', 'b']));
});
