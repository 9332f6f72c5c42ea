import { browser } from 'wxt/browser';
import type { Vault } from '../../lib/session/settings/vault-port.ts';
import { allowLookUpMenu } from './allow-look-up-menu.ts';
import { forgetSchool, type Database } from '../../lib/store/index.ts';

/** Rows, choices, the target's host, and the key that opened what a disk may still hold of them. Needs no passphrase. */
export async function forgetEverything(db: Database, vault: Pick<Vault, 'destroy'>, at: number): Promise<void> {
  await forgetSchool(db, at);
  await giveBackHosts();
  await allowLookUpMenu(false);
  await browser.storage.local.clear();
  await vault.destroy();
}

/** What was allowed for a target; FACTS' hosts belong to the extension and stay. */
async function giveBackHosts(): Promise<void> {
  const manifest = browser.runtime.getManifest() as { host_permissions?: string[] };
  const { origins = [] } = await browser.permissions.getAll();
  const optional = origins.filter((origin) => !manifest.host_permissions?.includes(origin));
  if (optional.length > 0) await browser.permissions.remove({ origins: optional });
}
