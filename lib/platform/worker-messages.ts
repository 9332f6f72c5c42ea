import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { AppError, isErrorCode, toFailure, type Failure } from '../errors.ts';
import type { TargetReading } from '../records/run.ts';
import type { FamilyMember } from '../records/school.ts';
import type { UserDefinedField, UserDefinedValue } from '../records/user-defined.ts';
import type { KeyCheck, TargetCheck } from '../records/settings.ts';

/** Review tab → Background. Keys don't travel: they wait in the store, untested. */
export const reviewToBackground = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wake') }),
  z.object({ kind: z.literal('check-keys') }),
  z.object({ kind: z.literal('check-target') }),
  z.object({ kind: z.literal('read-target') }),
  z.object({ kind: z.literal('list-user-defined') }),
  z.object({ kind: z.literal('read-user-defined'), fieldId: z.int().check(z.nonnegative()) }),
  z.object({
    kind: z.literal('read-families'),
    studentIds: z.array(z.int().check(z.positive())).check(z.maxLength(200)),
  }),
]);
export type ReviewToBackground = z.infer<typeof reviewToBackground>;

type Answer = { readonly value: unknown } | { readonly failure: Failure };

/** Answers a message with what `work` gives, or with its failure as plain data. */
export function answerWith(work: Promise<unknown>, answer: (response: Answer) => void): void {
  work.then(
    (value) => answer({ value }),
    (thrown: unknown) => answer({ failure: toFailure(thrown) }),
  );
}

export const workerClient = {
  /** There is work in the store. */
  wake: (): void => void browser.runtime.sendMessage({ kind: 'wake' } satisfies ReviewToBackground).catch(() => {}),
  checkKeys: (): Promise<KeyCheck> => ask<KeyCheck>({ kind: 'check-keys' }),
  readTarget: (): Promise<TargetReading> => ask<TargetReading>({ kind: 'read-target' }),
  readFamilies: (studentIds: readonly number[]): Promise<readonly FamilyMember[]> =>
    ask<readonly FamilyMember[]>({ kind: 'read-families', studentIds: [...studentIds] }),
  listUserDefined: (): Promise<readonly UserDefinedField[]> =>
    ask<readonly UserDefinedField[]>({ kind: 'list-user-defined' }),
  readUserDefined: (fieldId: number): Promise<readonly UserDefinedValue[]> =>
    ask<readonly UserDefinedValue[]>({ kind: 'read-user-defined', fieldId }),
  checkTarget: (): Promise<TargetCheck> => ask<TargetCheck>({ kind: 'check-target' }),
};

async function ask<Value>(message: ReviewToBackground): Promise<Value> {
  const response: unknown = await browser.runtime.sendMessage(message).catch(() => null);
  if (typeof response !== 'object' || response === null) throw new AppError('worker-lost');
  if ('value' in response) return response.value as Value;
  const { code, detail } = (response as { failure: Failure }).failure;
  throw isErrorCode(code) ? new AppError(code, detail) : new AppError('unexpected');
}
