/** Every screen of the review tab but the first: each is loaded when it is opened, or before, in an idle moment. */
export const screens = {
  changes: () => import('./changes-view.svelte'),
  duplicates: () => import('./duplicates-view.svelte'),
  excluded: () => import('./excluded-view.svelte'),
  fill: () => import('./fill-view.svelte'),
  files: () => import('./files-view.svelte'),
  history: () => import('./history-view.svelte'),
  parents: () => import('./parents-view.svelte'),
  report: () => import('./report-view.svelte'),
  settings: () => import('./settings-view.svelte'),
  similar: () => import('./similar-view.svelte'),
  sync: () => import('./sync-view.svelte'),
  syncs: () => import('./syncs-view.svelte'),
};

/** Milliseconds to be free for a screen that comes. */
const ROOM = 12;

/**
 * Reads the other screens one by one once the page has nothing else to do, so that opening one waits for nothing, and an update that takes
 * their files away takes none from a page that is open.
 */
export function* readAhead(): Generator<number> {
  for (const load of Object.values(screens)) {
    // Whoever opens a screen that can't be loaded is told there.
    load().catch(() => undefined);
    yield ROOM;
  }
}
