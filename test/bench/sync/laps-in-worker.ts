import { openDexieStore } from './dexie-store.ts';
import { openLaps, type Laps } from './laps.ts';

export type OpenLapsInWorker = (connection: { readonly baseUrl: string; readonly token: string }) => void;

/** Runs in the extension's worker, where the product sends from. */
const openLapsInWorker: OpenLapsInWorker = (connection) => {
  const laps: Laps = openLaps({ ...connection, fetch: (url, init) => fetch(url, init), open: openDexieStore });
  Object.assign(globalThis, { laps });
};

Object.assign(globalThis, { openLapsInWorker });
