import { browser } from 'wxt/browser';

/** Where the browser knows the menu only as a permission from the start (Firefox) there is nothing to ask or to give back. */
export async function allowLookUpMenu(on: boolean): Promise<boolean> {
  const optional = browser.runtime.getManifest().optional_permissions as readonly string[] | undefined;
  if (!optional?.includes('contextMenus')) return true;
  const wanted = { permissions: ['contextMenus'] } as const;
  return on
    ? browser.permissions.request({ permissions: [...wanted.permissions] })
    : browser.permissions.remove({ permissions: [...wanted.permissions] }).then(() => true);
}
