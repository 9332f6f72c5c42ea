import 'fake-indexeddb/auto';
import '../../unit/store/origin-files.ts';
import { Agent } from 'node:https';
import type { School } from '../../school/index.ts';
import { schoolFetch } from '../../unit/sync/school-fetch.ts';
import { openDexieStore } from './dexie-store.ts';
import { openLaps, type Kept, type Laps } from './laps.ts';
import { openMemoryStore } from './memory-store.ts';

/** The second is the product's own store, on an IndexedDB made of JavaScript: slower than a browser's. */
const stores: Record<string, () => Promise<Kept>> = {
  'in memory': openMemoryStore,
  'Dexie on fake-indexeddb': openDexieStore,
};

/** Both loops in the school's own process. */
export async function withNode(school: School, use: (name: string, laps: Laps) => Promise<void>): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  for (const [name, open] of Object.entries(stores)) {
    const { targetUrl: baseUrl, targetToken: token } = school;
    await use(name, openLaps({ baseUrl, token, fetch: schoolFetch(school, agent), open, cpu: processorTime }));
  }
  agent.destroy();
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
