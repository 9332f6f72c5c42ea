import * as z from 'zod/mini';
import { createDialect, type Dialect } from './dialect.ts';

/** What is known of a target, and since when. */
export interface Learnt {
  /** Milliseconds since 1970: when the first of it was learnt. */
  readonly learntAt: number;
  readonly dialect: Dialect;
}

/** Where what was learnt of one target lasts. */
export interface TargetMemory {
  recall(): Promise<Learnt | null>;
  keep(learnt: Learnt): Promise<void>;
}

/** What is worth keeping, as one text: what only confirms that a service is as any other is learnt again in passing. */
export function spellLasting(dialect: Dialect): string {
  const { proven, schemas, showsEmails, extensionKept } = createDialect();
  const filters = Object.entries(dialect.filters).filter(([, found]) => found === 'overlooks');
  return JSON.stringify({ ...dialect, proven, schemas, showsEmails, extensionKept, filters });
}

/** Services change: what was learnt is tried anew after so long. */
const lasts = 30 * 24 * 60 * 60 * 1000;
const plain = z.record(z.string(), z.unknown());

/** The dialect to begin with, and since when it is known. Fields that an older version did not have are as they are before anything is learnt. */
export function beginWith(learnt: Learnt | null, now: number): Learnt {
  const kept = learnt && plain.safeParse(learnt.dialect);
  if (!learnt || !kept?.success || now - learnt.learntAt > lasts || learnt.learntAt > now) {
    return { learntAt: now, dialect: createDialect() };
  }
  return { learntAt: learnt.learntAt, dialect: { ...createDialect(), ...learnt.dialect } };
}
