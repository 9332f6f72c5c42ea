import { moreOf } from '../more-fields.ts';
import { personFields } from '../../records/person-field.ts';
import { isSent } from './sent-action.ts';
import type { PlanItem } from './plan-item.ts';

/** 16 hex digits over what the plan sends. Shows that two plans are the same; no protection against forgery. */
export function digestPlan(items: readonly PlanItem[]): string {
  const lines = items.filter(isSent).map(describeItem).sort();
  return fnv1a(lines, 0x811c9dc5) + fnv1a(lines, 0x1b873593);
}

function describeItem(item: PlanItem): string {
  const { person } = item;
  return JSON.stringify([
    item.action,
    item.studentId,
    item.remoteId,
    person && personFields.map((field) => person[field]),
    item.changes.map(({ field, from, to }) => [field, from, to]),
    ...(person ? moreOf(person) : []),
    ...(item.previousHolder ? [item.previousHolder.studentId] : []),
  ]);
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function fnv1a(lines: readonly string[], seed: number): string {
  let hash = seed;
  for (const line of lines) {
    for (let i = 0; i < line.length; i++) hash = Math.imul(hash ^ line.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x0a, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
