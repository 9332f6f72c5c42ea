import { setTimeout as sleep } from 'node:timers/promises';
import type { Request } from 'express';
import type { FactsState } from '../facts/facts-state.ts';
import { createAnswerQueue, type AnswerQueue } from './answer-queue.ts';
import { type Barrier, type Hold, createBarrier } from './hold.ts';
import type { Match } from './match.ts';
import type { RuleBook, SetFault } from './rule.ts';

export interface FailOptions {
  /** Seconds or a date (or garbage) for `Retry-After`. */
  retryAfter?: number | string;
  /** Default: FACTS' error body. */
  body?: string;
  contentType?: string;
}

/** The school's switches. Every one takes a `Match` (host, method, path, …, `nth`, `times`) and strikes once unless `times` says more. */
export interface Faults {
  /** Waits before handling; strikes every matching request unless `times` says less. */
  latency(match: Match, ms: number): SetFault;
  /** Answers `status` without handling. */
  fail(match: Match, status: number, options?: FailOptions): SetFault;
  /** The gateway's 403: the key may not read or write this. */
  forbid(match: Match): SetFault;
  /** The gateway's 403 when the subscription's calls are used up; `replenished` as it states it, `hh:mm:ss`. */
  quota(match: Match, replenished?: string): SetFault;
  /** Sends the request to another page, such as a network's sign-in page. */
  redirect(match: Match, location?: string): SetFault;
  /** ASP.NET's 400 of a body that it doesn't take: the reasons stand by field. */
  validation(match: Match, errors: Readonly<Record<string, readonly string[]>>): SetFault;
  /** Problem details, as of a 500. */
  problem(match: Match, status: number, detail: string): SetFault;
  /** A filter that is too long for what stands in front of FACTS: more than `ids` ids. */
  refuseLongFilter(ids: number, answer: 414 | 400 | '404.15'): SetFault;
  /** A web page where JSON is expected (a proxy's, a captive portal's); status 200 by default. */
  html(match: Match, status?: number): SetFault;
  /** Handles it, answers the first half of the body. */
  truncate(match: Match): SetFault;
  /** Cuts the connection without handling. */
  reset(match: Match): SetFault;
  /** Handles it, then cuts the connection: the client can't know whether it was applied. */
  applyThenReset(match: Match): SetFault;
  /** Cuts the connection at once and handles the request only when it is let go: a write that arrives after its sender gave up. */
  landLate(match: Match): Hold;
  /** Keeps the request waiting in front of the handlers. */
  hold(match: Match): Hold;
  /** Handles it, keeps the answer. */
  applyThenHold(match: Match): Hold;
  /** Handles every matching request and keeps the answers, to be let out one at a time. */
  queueAnswers(match: Match): AnswerQueue;
  /** Does something just before the request is handled. */
  before(match: Match, act: () => void | Promise<void>): SetFault;
  /** Handles it, then changes the JSON of the answer. */
  rewriteJson(match: Match, change: (json: unknown) => unknown): SetFault;
  /** Gives row `row` (from 0) of a list another value in `field` (dots lead inwards); `undefined` removes the field. */
  breakRow(match: Match, row: number, field: string, value?: unknown): SetFault;
  /** Enrols `count` students with the lowest ids just before: every later row moves down. */
  insertStudentsBefore(match: Match, count: number): SetFault;
  /** Adds `count` people with the lowest ids just before. */
  insertPeopleBefore(match: Match, count: number): SetFault;
  /** Removes the `count` enrolled students with the lowest ids just before: every later row moves up. */
  removeStudentsBefore(match: Match, count: number): SetFault;
  /** Someone else changes an email just before. */
  changeEmailBefore(match: Match, personId: number, email: string | null): SetFault;
  clear(): void;
}

const htmlPage = '<!doctype html><html><head><title>Gateway</title></head><body><h1>Please sign in</h1></body></html>';

export function createFaults(rules: RuleBook, facts: () => FactsState): Faults {
  const before = (match: Match, act: () => void | Promise<void>) => rules.add(match, { before: () => act() });
  const answer = (match: Match, status: number, body: string, type: string, headers: Record<string, string> = {}) =>
    rules.add(match, {
      before(_req, res) {
        res.status(status).set(headers).type(type).send(body);
        return 'done';
      },
    });
  const rewriteJson: Faults['rewriteJson'] = (match, change) =>
    rules.add(match, {
      after(reply) {
        reply.body = Buffer.from(JSON.stringify(change(JSON.parse(reply.body.toString('utf8')))));
      },
    });

  return {
    latency: (match, ms) => rules.add({ times: Infinity, ...match }, { before: () => sleep(ms) }),
    fail(match, status, options = {}) {
      const error = { error: { code: `Fault${status}`, message: `The demo school was told to answer ${status}.` } };
      const { body = JSON.stringify(error), contentType = 'application/json', retryAfter } = options;
      return answer(
        match,
        status,
        body,
        contentType,
        retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
      );
    },
    forbid: (match) => answer(match, 403, gatewayBody(403, 'Forbidden'), 'application/json'),
    quota: (match, replenished = '03:21:05') => {
      const message = `Out of call volume quota. Quota will be replenished in ${replenished}.`;
      return answer(match, 403, gatewayBody(403, message), 'application/json');
    },
    redirect: (match, location = 'https://signin.school.example/?from=api') =>
      answer(match, 302, '', 'text/html', { Location: location }),
    validation(match, errors) {
      const body = { type: 'about:blank', title: 'One or more validation errors occurred.', status: 400, errors };
      return answer(match, 400, JSON.stringify(body), 'application/problem+json');
    },
    problem(match, status, detail) {
      const body = { type: 'about:blank', title: 'An error occurred.', status, detail, instance: '/', extensions: {} };
      return answer(match, status, JSON.stringify(body), 'application/problem+json');
    },
    refuseLongFilter(ids, kind) {
      const query = new RegExp(`(\\d+(%7C|\\|)){${ids}}`, 'i');
      const match = { host: 'api', query, times: Infinity };
      if (kind === 400) return answer(match, 400, gatewayBody(400, 'Bad Request'), 'application/json');
      if (kind === 414) return answer(match, 414, '<h1>URI Too Long</h1>', 'text/html');
      return answer(match, 404, '<h2>HTTP Error 404.15 - Not Found</h2>', 'text/html');
    },
    html: (match, status = 200) => answer(match, status, htmlPage, 'text/html'),
    truncate: (match) =>
      rules.add(match, {
        after: (reply) => void (reply.body = reply.body.subarray(0, Math.floor(reply.body.length / 2))),
      }),
    reset: (match) =>
      rules.add(match, {
        cuts: true,
        before(req) {
          req.socket.destroy();
          return 'done';
        },
      }),
    applyThenReset: (match) => rules.add(match, { cuts: true, after: (reply) => void (reply.reset = true) }),
    landLate(match) {
      const barrier = createBarrier();
      const before = (req: Request): Promise<void> => {
        req.socket.destroy();
        return barrier.arrive();
      };
      return withBarrier(rules.add(match, { cuts: true, before }), barrier);
    },
    hold(match) {
      const barrier = createBarrier();
      return withBarrier(rules.add(match, { before: () => barrier.arrive() }), barrier);
    },
    applyThenHold(match) {
      const barrier = createBarrier();
      return withBarrier(rules.add(match, { after: () => barrier.arrive() }), barrier);
    },
    queueAnswers(match) {
      const queue = createAnswerQueue();
      const name = ({ method, originalUrl }: Request): string => `${method} ${originalUrl.split('?')[0]}`;
      rules.add({ times: Infinity, ...match }, { after: (_answer, req) => queue.arrive(name(req)) });
      return queue;
    },
    before,
    rewriteJson,
    breakRow: (match, row, field, value) =>
      rewriteJson(match, (json) => {
        const { results } = json as { results?: Record<string, unknown>[] };
        if (results?.[row]) setField(results[row], field.split('.'), value);
        return json;
      }),
    insertStudentsBefore: (match, count) => before(match, () => repeat(count, () => facts().enrol({}, 'first'))),
    insertPeopleBefore: (match, count) => before(match, () => repeat(count, () => facts().insertPerson({}, 'first'))),
    removeStudentsBefore: (match, count) =>
      before(match, () => {
        for (const id of facts().enrolledIds().slice(0, count)) facts().remove(id);
      }),
    changeEmailBefore: (match, personId, email) => before(match, () => void facts().changeEmail(personId, email)),
    clear: () => rules.clear(),
  };
}

function gatewayBody(statusCode: number, message: string): string {
  return JSON.stringify({ statusCode, message });
}

function withBarrier(fault: SetFault, barrier: Barrier): Hold {
  return {
    reached: barrier.reached,
    release: () => barrier.release(),
    remove: () => fault.remove(),
    get hits() {
      return fault.hits;
    },
  };
}

function setField(row: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length > 0) setField(row[first] as Record<string, unknown>, rest, value);
  else if (value === undefined) delete row[first];
  else row[first] = value;
}

function repeat(count: number, act: () => unknown): void {
  for (let i = 0; i < count; i++) act();
}
