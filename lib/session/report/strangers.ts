import { m } from '../../words/index.ts';
import { isolateText, type Student } from '../../roster/index.ts';
import type { AddressAdvice } from '../person/address-advice.ts';
import { displayName } from '../../records/person-name.ts';
import type { Identity } from './identify-row.ts';

/** How many rows of a table give a student ID, and how many of these are nobody's in the list. */
export interface Strangers {
  readonly unknown: number;
  readonly all: number;
}

/** Some have left the school; where as many as this are unknown, the numbers may be another school's. */
const MANY = 0.2;
const LEAST = 2;

export function countStrangers(rows: readonly { readonly who: Identity }[]): Strangers {
  let unknown = 0;
  let all = 0;
  for (const { who } of rows) {
    if (who.studentId === null || who.how !== 'id') continue;
    all += 1;
    if (!who.entry) unknown += 1;
  }
  return { unknown, all };
}

/** Whether the IDs alone are no proof of who a row is for: small numbers coincide between schools. */
export function isForeign({ unknown, all }: Strangers): boolean {
  return unknown >= LEAST && unknown >= all * MANY;
}

export function strangersAdvice({ unknown, all }: Strangers, student: Student): AddressAdvice {
  const sentence = m.report_strangers({ unknown, all, name: isolateText(displayName(student)) });
  return { code: 'strangers', sentence, instead: null, look: true };
}
