import type { Failure } from '../../errors.ts';
import type { RunItem } from './run-record.ts';

/** Notices when everybody is refused for the same reason: then it is about the target, and whoever is still to be sent would be refused too. */
export interface SameRefusals {
  /** Somebody was refused. Answers why the run should stop, `null` while it needn't. */
  note(item: Pick<RunItem, 'action'>, failure: Failure): Failure | null;
  /** Somebody was taken for whom the same was to be done. */
  clear(item: Pick<RunItem, 'action'>): void;
}

/** So many of whom the same is wanted, and none of them taken in between. */
const enough = 10;

export function watchRefusals(): SameRefusals {
  const counts = new Map<RunItem['action'], Map<string, number>>();
  return {
    note({ action }, failure) {
      const reasons = counts.get(action) ?? new Map<string, number>();
      counts.set(action, reasons);
      const reason = reasonOf(failure);
      const people = (reasons.get(reason) ?? 0) + 1;
      reasons.set(reason, people);
      return people < enough ? null : { ...failure, detail: { ...failure.detail, reason: 'everybody', people } };
    },
    clear: ({ action }) => void counts.delete(action),
  };
}

/** Without what differs from person to person: quoted values, and anything with digits. */
function reasonOf({ code, detail = {} }: Failure): string {
  const { status = '', scimType = '', field = '', message = '' } = detail;
  const words = String(message)
    .replace(/["'“‘`][^"'“”‘’`]*["'”’`]/g, '')
    .replace(/(?<!\S)\S*\d\S*/g, '');
  return [code, status, scimType, field, words].join('|');
}
