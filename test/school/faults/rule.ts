import type { Request, RequestHandler, Response } from 'express';
import { type Answer, captureAnswer } from './capture-answer.ts';
import { type Match, matchesRequest } from './match.ts';

/** What happens to a request that is struck. */
export interface Effect {
  /** It cuts the connection. Chromium repeats a request by itself when a reused connection breaks, so none is reused while such a fault waits. */
  readonly cuts?: boolean;
  /** In front of the handlers. Answering (or cutting) it itself, it says `'done'`. */
  before?(req: Request, res: Response): Promise<'done' | void> | 'done' | void;
  /** Behind the handlers, before the answer leaves. */
  after?(answer: Answer, req: Request): Promise<void> | void;
}

export interface SetFault {
  /** How many requests it has struck. */
  readonly hits: number;
  remove(): void;
}

interface Rule extends SetFault {
  readonly spent: boolean;
  strikes(req: Request): boolean;
  readonly effect: Effect;
}

/** The faults in force and the middleware that lets them strike, in the order in which they were set. */
export interface RuleBook {
  add(match: Match, effect: Effect): SetFault;
  clear(): void;
  readonly middleware: RequestHandler;
}

export function createRuleBook(closeIdleConnections: () => void): RuleBook {
  let rules: Rule[] = [];

  const add = (match: Match, effect: Effect): SetFault => {
    const { nth = 1, times = 1 } = match;
    let seen = 0;
    const rule: Rule & { hits: number } = {
      effect,
      hits: 0,
      get spent() {
        return rule.hits >= times;
      },
      remove: () => void (rules = rules.filter((each) => each !== rule)),
      strikes(req: Request) {
        if (!matchesRequest(match, req)) return false;
        seen++;
        if (seen < nth || rule.spent) return false;
        rule.hits++;
        return true;
      },
    };
    rules.push(rule);
    if (effect.cuts) closeIdleConnections();
    return rule;
  };

  const middleware: RequestHandler = (req, res, next) => {
    if (rules.some((rule) => rule.effect.cuts && !rule.spent)) res.set('Connection', 'close');
    const struck = rules.filter((rule) => rule.strikes(req)).map((rule) => rule.effect);
    if (struck.length === 0) return next();
    const after = struck.filter((effect) => effect.after);
    if (after.length > 0) {
      captureAnswer(res, async (answer) => {
        for (const effect of after) await effect.after?.(answer, req);
      });
    }
    void (async () => {
      for (const effect of struck) if ((await effect.before?.(req, res)) === 'done') return;
      next();
    })().catch(next);
  };

  return { add, clear: () => void (rules = []), middleware };
}
