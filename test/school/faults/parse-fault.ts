import type { Faults } from './faults.ts';
import type { Match } from './match.ts';

/** A fault as written on the command line; `set` puts it in force. */
export interface ParsedFault {
  readonly match: Match;
  set(faults: Faults): void;
}

/** A sentence about what is wrong with a `--fault`. */
export class FaultSyntaxError extends Error {
  override readonly name = 'FaultSyntaxError';
}

export const faultSyntax = `METHOD HOST PATH NTH EFFECT, e.g. "GET api /People 3 500"
  METHOD  GET, PATCH, … or * for any
  HOST    api, staff, target or * for any
  PATH    as in the address, any case; a * at the end stands for the rest
  NTH     3 (the third matching request only) or 3+ (from the third on)
  EFFECT  a status from 400 to 599, with 429 and 503 also :SECONDS for Retry-After
          html or html:STATUS, truncate, reset, reset-after (applied, then cut), latency:MS
          insert:N, remove:N (students, just before), insert-people:N, change:PERSONID:EMAIL
          break:ROW:FIELD or break:ROW:FIELD:VALUE (in a list; without VALUE the field is left out)`;

/** Throws FaultSyntaxError. */
export function parseFault(text: string): ParsedFault {
  const [method = '', host = '', path = '', nth = '', ...effect] = text.trim().split(/\s+/);
  if (effect.length !== 1)
    throw new FaultSyntaxError(`The fault "${text}" needs five parts: METHOD HOST PATH NTH EFFECT.`);
  if (!['api', 'staff', 'target', '*'].includes(host)) {
    throw new FaultSyntaxError(`The fault "${text}" names the host "${host}"; it must be api, staff, target or *.`);
  }
  const count = /^([1-9]\d*)(\+?)$/.exec(nth);
  if (!count) throw new FaultSyntaxError(`The fault "${text}" has "${nth}" where a number such as 3 or 3+ belongs.`);
  const match: Match = {
    nth: Number(count[1]),
    times: count[2] === '+' ? Infinity : 1,
    ...(method === '*' ? {} : { method }),
    ...(host === '*' ? {} : { host }),
    ...(path === '*' ? {} : { path }),
  };
  const set = parseEffect(effect[0] as string, match);
  if (!set) throw new FaultSyntaxError(`The fault "${text}" has an unknown effect "${effect[0]}".`);
  return { match, set };
}

function parseEffect(effect: string, match: Match): ParsedFault['set'] | undefined {
  const [name = '', ...args] = effect.split(':');
  const [first = '', second = '', ...more] = args;
  const number = /^\d+$/.test(first) ? Number(first) : undefined;
  if (/^[45]\d\d$/.test(name)) {
    return (faults) => faults.fail(match, Number(name), args.length > 0 ? { retryAfter: first } : {});
  }
  switch (name) {
    case 'html':
      return (faults) => faults.html(match, number ?? 200);
    case 'truncate':
      return (faults) => faults.truncate(match);
    case 'reset':
      return (faults) => faults.reset(match);
    case 'reset-after':
      return (faults) => faults.applyThenReset(match);
  }
  if (number === undefined) return undefined;
  switch (name) {
    case 'latency':
      return (faults) => faults.latency(match, number);
    case 'insert':
      return (faults) => faults.insertStudentsBefore(match, number);
    case 'insert-people':
      return (faults) => faults.insertPeopleBefore(match, number);
    case 'remove':
      return (faults) => faults.removeStudentsBefore(match, number);
    case 'change':
      return (faults) => faults.changeEmailBefore(match, number, [second, ...more].join(':') || null);
    case 'break':
      if (second === '') return undefined;
      return (faults) => faults.breakRow(match, number, second, more.length > 0 ? more.join(':') : undefined);
    default:
      return undefined;
  }
}
