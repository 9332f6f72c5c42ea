import * as z from 'zod/mini';
import { browser, type Browser } from 'wxt/browser';
import { personKind } from './protocol/person-kinds.ts';
import { studentId } from '../records/student-id.ts';
import { pageSeen, panelLayout } from './protocol/page-answers.ts';

/**
 * Messages between a FACTS page's content script and the worker: ids, routes and layout, and the one e-mail that belongs
 * into the page's own field. No other student data, no keys; the badges have a port of their own (`badge-frames.ts`).
 */

/** Page → Background */
export const pageToBackground = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page-changed'), page: pageSeen }),
  z.object({ kind: z.literal('get-layout') }),
]);
export type PageToBackground = z.infer<typeof pageToBackground>;

/** Background → Page */
export const backgroundToPage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('get-page') }),
  z.object({ kind: z.literal('layout'), layout: panelLayout }),
  z.object({ kind: z.literal('show-student'), studentId }),
  z.object({ kind: z.literal('show-person'), personId: studentId, personKind }),
  /** Somebody asked for something there: the keyboard goes into the panel. */
  z.object({ kind: z.literal('focus-panel') }),
  /** There may be badges again: ask for them, in sight or not. */
  z.object({ kind: z.literal('ask-badges') }),
  z.object({
    kind: z.literal('put-email'),
    studentId,
    from: z.nullable(z.string().check(z.maxLength(1_000))),
    to: z.nullable(z.string().check(z.maxLength(1_000))),
  }),
]);
export type BackgroundToPage = z.infer<typeof backgroundToPage>;

export const pageAnswer = pageSeen;
/** `other-student`: the page has moved on. */
export const putAnswer = z.enum(['put', 'held', 'no-field', 'other', 'other-student']);
export type PutAnswer = z.infer<typeof putAnswer>;

type Sender = Browser.runtime.MessageSender;

/** From this extension's own pages, not from a content script: judged by id and origin, since frames carry a tab too. */
export function isOwnPage(sender: Sender): boolean {
  const root = browser.runtime.getURL('/');
  const own = sender.origin === undefined ? sender.url?.startsWith(root) : `${sender.origin}/` === root;
  return sender.id === browser.runtime.id && own === true;
}

/** From our content script in the top frame of a page of these origins; answers its tab. */
export function factsTabOf(sender: Sender, origins: readonly string[]): number | null {
  const origin = sender.origin ?? originOf(sender.url);
  const fromFacts = sender.id === browser.runtime.id && sender.frameId === 0 && origins.includes(origin);
  return fromFacts ? (sender.tab?.id ?? null) : null;
}

function originOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).origin : '';
}
