import { toFailure } from '../errors.ts';
import type { AccountLookup } from './account-lookup.ts';
import { askOnce, askTarget } from './account-lookup.ts';
import { effectSoFar, foreseeEffect } from './effect-so-far.ts';
import { giveUpEmail } from './give-up-email.ts';
import type { Pass } from './pass.ts';
import type { RunItem } from './run-record.ts';
import { sendItem } from './send-item.ts';

const concurrency = 4;

/** Sends each person by requests of her own, several people at once, until nobody is left or something holds up the run. */
export async function sendSingly(
  pass: Pass,
  lookup: AccountLookup,
  items: readonly RunItem[],
  together = concurrency,
): Promise<void> {
  // What was read ahead says nothing about somebody for whom a request has been sent since: she is asked for anew.
  const queue = items.map((item) => ({ item, lookup }));
  const asking = askTarget(pass.deps.target);

  async function drain(): Promise<void> {
    try {
      for (let next = queue.shift(); next && !pass.held; next = queue.shift()) {
        const again = await attempt(pass, next.lookup, next.item);
        if (again) queue.push({ item: again, lookup: asking });
      }
    } catch (storeFailure) {
      pass.hold('stopped', null);
      throw storeFailure;
    }
  }

  const ends = await Promise.allSettled(Array.from({ length: together }, drain));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Answers the person when she should be tried again. */
async function attempt(pass: Pass, lookup: AccountLookup, item: RunItem): Promise<RunItem | null> {
  const asked = askOnce(lookup);
  const foreseen = await foreseeEffect(asked, item).then(
    (effect) => ({ effect: effectSoFar(item, effect) }),
    (error: unknown) => toFailure(error, 'sync'),
  );
  const meant = 'code' in foreseen ? item : { ...item, ...foreseen };
  const [tried] = (await pass.markSent([meant])) ?? [];
  if (!tried) return null;
  if ('code' in foreseen) return (await pass.noteFailure(tried, foreseen)) ? tried : null;
  const { target, store } = pass.deps;
  const { emailFrom, person } = item;
  if (emailFrom) {
    const former = await giveUpEmail(pass.deps, emailFrom, person.userName).catch((error) => toFailure(error, 'sync'));
    if (former && 'code' in former) return (await pass.noteFailure(tried, former)) ? tried : null;
    if (former) await store.recordEntry(former);
  }
  const sent = await sendItem(target, asked, item).catch((error: unknown) => toFailure(error, 'sync'));
  if ('code' in sent) return (await pass.noteFailure(tried, sent)) ? tried : null;
  await pass.confirm([{ item, sent }]);
  return null;
}
