import { workerOf } from '../../browser/address-bar.ts';
import { bundleForPage } from '../../browser/bundle-for-page.ts';
import { launchExtension } from '../../browser/launch.ts';
import { hosts } from '../../school/hosts.ts';
import type { School } from '../../school/index.ts';
import type { OpenLapsInWorker } from './laps-in-worker.ts';
import type { Laps } from './laps.ts';
import type { RemoteLaps } from './measure-case.ts';

interface WorkerScope {
  readonly openLapsInWorker: OpenLapsInWorker;
  readonly laps: Laps;
}

/** Both loops in the built extension's worker: the browser's own IndexedDB, WebCrypto and network. */
export async function withBrowser(school: School, use: (laps: RemoteLaps) => Promise<void>): Promise<void> {
  const extension = await launchExtension({ resolverRules: school.resolverRules });
  try {
    const page = await extension.openReview();
    await page.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), `https://${hosts.target}/*`);
    await page.goto('about:blank');
    const worker = workerOf(extension);
    await worker.evaluate(await bundleForPage('../bench/sync/laps-in-worker.ts'));
    await worker.evaluate((connection) => (globalThis as unknown as WorkerScope).openLapsInWorker(connection), {
      baseUrl: school.targetUrl,
      token: school.targetToken,
    });
    await use({
      sync: (students, since) =>
        worker.evaluate((args) => (globalThis as unknown as WorkerScope).laps.sync(args.students, args.since), {
          students: [...students],
          since: [...(since ?? [])],
        }),
      replay: (atOnce) => worker.evaluate((count) => (globalThis as unknown as WorkerScope).laps.replay(count), atOnce),
      ledger: () => worker.evaluate(() => (globalThis as unknown as WorkerScope).laps.ledger()),
    });
  } finally {
    await extension.close();
  }
}
