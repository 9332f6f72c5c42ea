import type { Fields, FieldType } from './fields.ts';

/** One condition of `Filters`; met when any of `values` meets it (for the negated operators: when all do). */
export interface Condition {
  readonly path: string;
  readonly type: FieldType;
  readonly operator: Operator;
  readonly values: readonly string[];
}

/** A `*` ignores case. */
export type Operator =
  '==' | '!=' | '>' | '<' | '>=' | '<=' | '@=' | '_=' | '!@=' | '!_=' | '==*' | '!=*' | '@=*' | '_=*' | '!@=*' | '!_=*';

/** A field, operator or value that Sieve can't use; the real API answers such with HTTP 500 and a stack trace. */
export class SieveError extends Error {
  override readonly name: 'SieveMethodNotFoundException' | 'FormatException';
  constructor(name: SieveError['name'], message: string) {
    super(message);
    this.name = name;
  }
}

/** `,` = and; `|` between values = or; `\,` and `\|` are plain characters. Names without regard to case. */
export function parseFilters(filters: string, fields: Fields): Condition[] {
  return splitBy(filters, ',')
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .map((clause) => parseClause(clause, fields));
}

/** `Sorts=-lastName,firstName`. */
export function parseSorts(sorts: string, fields: Fields): { path: string; type: FieldType; descending: boolean }[] {
  return sorts
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '')
    .map((term) => ({ ...findField(term.replace(/^-/, ''), fields), descending: term.startsWith('-') }));
}

function parseClause(clause: string, fields: Fields): Condition {
  const match = /^([\w.]+?)\s*(!@=\*|!_=\*|@=\*|_=\*|==\*|!=\*|!@=|!_=|==|!=|>=|<=|@=|_=|>|<)(.*)$/s.exec(clause);
  if (!match) throw new SieveError('SieveMethodNotFoundException', `${clause} not found.`);
  const [, name = '', operator = '', rest = ''] = match;
  const { path, type } = findField(name, fields);
  const values = splitBy(rest, '|').map((value) => value.trim().replace(/\\([,|])/g, '$1'));
  if (type !== 'text') for (const value of values) checkValue(value, type);
  return { path, type, operator: operator as Operator, values };
}

function findField(name: string, fields: Fields): { path: string; type: FieldType } {
  const wanted = name.toLowerCase();
  for (const [path, type] of Object.entries(fields)) if (path.toLowerCase() === wanted) return { path, type };
  throw new SieveError('SieveMethodNotFoundException', `${name} not found.`);
}

function checkValue(value: string, type: FieldType): void {
  const fits =
    value === 'null' ||
    (type === 'number' && /^-?\d+$/.test(value)) ||
    (type === 'boolean' && /^(true|false)$/i.test(value)) ||
    (type === 'date' && !Number.isNaN(Date.parse(value)));
  if (!fits) throw new SieveError('FormatException', `${value} is not a valid value for ${type}.`);
}

function splitBy(text: string, separator: ',' | '|'): string[] {
  return text.split(separator === ',' ? /(?<!\\),/ : /(?<!\\)\|/);
}
