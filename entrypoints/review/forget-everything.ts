import { browser } from 'wxt/browser';
import type { Vault } from '../../lib/records/vault.ts';
import {
  beginForgetting,
  endForgetting,
  forgetChoices,
  hasNoChoices,
  onceForBrowser,
  takeUpForgetting,
} from '../../lib/platform/forgetting.ts';
import { forgetHandOver } from '../../lib/platform/hand-over.ts';
import { allowLookUpMenu } from './allow-look-up-menu.ts';
import {
  forgetSchool,
  isEmptyStore,
  sweepDatabases,
  sweepLeftovers,
  type Database,
  type Renewal,
} from '../../lib/store/index.ts';

/** Needs no passphrase. What the browser's end leaves undone is done at its next start. */
export async function forgetEverything(db: Database, vault: Pick<Vault, 'destroy'>): Promise<void> {
  await beginForgetting();
  await finishForgetting(db, vault);
}

/**
 * The keys first, so that nothing opens from then on; rows, choices, what was allowed; the target's host last, because what is left of the
 * school must not stay once it was given back. Each step can be done twice.
 */
export async function finishForgetting(db: Database, vault: Pick<Vault, 'destroy'>): Promise<void> {
  await takeUpForgetting(async () => {
    await vault.destroy();
    await forgetSchool(db);
    await sweepDatabases(indexedDB);
    await allowLookUpMenu(false);
    await forgetHandOver();
    await forgetChoices();
    await giveBackHosts();
    await endForgetting();
  });
}

/**
 * A browser that was killed just after a school was forgotten comes back with what it had not yet written down: hosts allowed as before,
 * and deleted rows in its files. Where it is proved that nothing is kept both go; a store that can't be read proves nothing.
 */
export function sweepAfterKill(db: Database, vault: Pick<Renewal, 'isNew'>): Promise<void> {
  return onceForBrowser(async () => {
    const isNothingKept = async (): Promise<boolean> =>
      (await hasNoChoices()) && (await vault.isNew()) && (await isEmptyStore(db));
    if (!(await isNothingKept())) return;
    await sweepLeftovers(indexedDB);
    // Somebody may have begun meanwhile.
    if (!(await isNothingKept())) return;
    await allowLookUpMenu(false);
    await forgetHandOver();
    await giveBackHosts();
  });
}

/** What was allowed for a target; FACTS' hosts belong to the extension and stay. */
async function giveBackHosts(): Promise<void> {
  const manifest = browser.runtime.getManifest() as { host_permissions?: string[] };
  const { origins = [] } = await browser.permissions.getAll();
  const optional = origins.filter((origin) => !manifest.host_permissions?.includes(origin));
  if (optional.length > 0) await browser.permissions.remove({ origins: optional });
}
