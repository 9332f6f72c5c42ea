import * as z from 'zod/mini';
import { isErrorCode, type Failure } from '../errors.ts';
import { longestQuery } from '../review/search/search-view.ts';
import { personKind } from './person-kinds.ts';
import { studentId } from '../records/student-id.ts';
import type { VaultState } from '../records/vault.ts';

/** What travels over the port between a panel and the worker. Every call may be sent twice: all of them are idempotent. */

const frameId = z.int().check(z.positive());
/** Nobody's address is longer; what is, is kept nowhere. */
export const longestDraft = 1_000;
const address = z.nullable(z.string().check(z.maxLength(1_000)));

/** An address that is still being typed. */
export const draft = z.object({ text: z.string().check(z.maxLength(longestDraft)), from: address });

const call = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('decide'),
    // One student and those who share the e-mail: bulk decisions belong to the review tab.
    studentIds: z.array(studentId).check(z.maxLength(100)),
    choice: z.enum(['sync', 'skip']),
  }),
  z.object({
    method: z.literal('fixEmail'),
    studentId,
    from: address,
    to: address,
    via: z.optional(z.enum(['api', 'page'])),
    verbatim: z.optional(z.literal(true)),
  }),
  z.object({ method: z.literal('dismissWrite'), correctionId: z.int().check(z.positive()) }),
  z.object({ method: z.literal('keepDraft'), studentId, draft: z.nullable(draft) }),
  z.object({ method: z.literal('refresh') }),
  z.object({ method: z.literal('cancelRefresh') }),
  z.object({
    method: z.literal('setLayout'),
    open: z.optional(z.boolean()),
    width: z.optional(z.number()),
    side: z.optional(z.enum(['left', 'right'])),
  }),
  z.object({ method: z.literal('showStudent'), studentId }),
  z.object({ method: z.literal('showPerson'), personId: studentId, kind: personKind }),
  z.object({ method: z.literal('confirmSchool') }),
  z.object({ method: z.literal('lock') }),
  z.object({ method: z.literal('openReview'), route: z.string().check(z.regex(/^#\/[\w/?=&.%+-]{0,200}$/)) }),
]);
export type PanelCall = z.infer<typeof call>;

const topic = z.discriminatedUnion('topic', [
  z.object({ topic: z.literal('school') }),
  z.object({ topic: z.literal('student'), studentId }),
  z.object({ topic: z.literal('owners'), email: z.string().check(z.maxLength(1_000)), studentId }),
  z.object({ topic: z.literal('directory'), email: z.string().check(z.maxLength(1_000)), studentId }),
  z.object({ topic: z.literal('people'), studentId }),
  z.object({ topic: z.literal('search'), query: z.string().check(z.maxLength(longestQuery)) }),
  z.object({ topic: z.literal('similar'), studentId }),
  z.object({ topic: z.literal('draft'), studentId }),
  z.object({ topic: z.literal('page') }),
  z.object({ topic: z.literal('layout') }),
  z.object({ topic: z.literal('asked') }),
]);
export type PanelTopic = z.infer<typeof topic>;

/** Panel → Background */
export const panelToBackground = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('watch'), id: frameId, topic }),
  z.object({ kind: z.literal('unwatch'), id: frameId }),
  z.object({ kind: z.literal('call'), id: frameId, call }),
  z.object({ kind: z.literal('ping') }),
]);
export type PanelToBackground = z.infer<typeof panelToBackground>;

const failure = z.object({
  code: z.string().check(z.refine(isErrorCode)),
  detail: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});

/** Background → Panel */
export const backgroundToPanel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), id: frameId, value: z.unknown() }),
  z.object({ kind: z.literal('vault'), state: z.enum(['kept', 'open', 'locked']) }),
  z.object({ kind: z.literal('connection'), broken: z.boolean(), storeFailure: z.nullable(failure) }),
  z.object({ kind: z.literal('done'), id: frameId }),
  z.object({ kind: z.literal('failed'), id: frameId, failure }),
]);
export type BackgroundToPanel =
  | { kind: 'value'; id: number; value: unknown }
  | { kind: 'vault'; state: VaultState }
  | { kind: 'connection'; broken: boolean; storeFailure: Failure | null }
  | { kind: 'done'; id: number }
  | { kind: 'failed'; id: number; failure: Failure };

export const panelPortName = 'panel';
