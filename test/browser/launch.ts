import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { hosts } from '../school/hosts.ts';
import { tellWhenStartDies, watchForDeath } from './browser-death.ts';
import { unpackedId, writeProfile } from './profile.ts';
import { findStrangers, watchRequests } from './watch-requests.ts';

export interface LaunchOptions {
  /** Chromium's `--host-resolver-rules`, as the school gives them. */
  readonly resolverRules: string;
  readonly thirdPartyCookies?: 'blocked' | 'allowed';
  readonly headless?: boolean;
  /** Default: the sync target of the demo school. */
  readonly allowedHosts?: readonly string[];
  /** A folder that outlives the browser, to close and open it again; default a new one that is removed. */
  readonly profileFolder?: string;
  /** Default false, as after every installation. */
  readonly allowedInPrivate?: boolean;
  /** A folder of `.output`; default the build that ships. */
  readonly build?: 'chrome-mv3' | 'chrome-mv3-dev';
  /** The language that its pages take for the browser's, as `es`; default English. */
  readonly language?: string;
  readonly windowSize?: { readonly width: number; readonly height: number };
}

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** An address of the extension's own, e.g. `review.html#/sync`. */
  address(page: string): string;
  openReview(route?: string): Promise<Page>;
  /**
   * What a click on the toolbar button does, with this page's tab (or the active one) in front; the browser's own
   * buttons are out of a test's reach.
   */
  clickToolbar(page?: Page): Promise<void>;
  /** Answers whether one was running. */
  killWorker(): Promise<boolean>;
  /** Ends the browser at once, as a crash does: it can't put anything away. For a profile that outlives it. */
  killBrowser(): Promise<void>;
  /** How many whole answers the running worker has had, from addresses with this path or from all. */
  answersSeen(path?: string): Promise<number>;
  /** Addresses that pages, frames and the worker have asked for on the network so far. */
  requests(): readonly string[];
  /** Ids of the system notifications on screen, e.g. `emails-written#/fill`; a page of the extension has to be open. */
  notifications(): Promise<string[]>;
  /** This and `killBrowser` throw when anything was asked of a host that is neither the school's nor among `allowedHosts`. */
  close(): Promise<void>;
}

/**
 * What Chromium is started without. It takes the last list that it is given, so Playwright's own names stand here again; the two of the
 * address bar's suggestions are pages that each start would load for nothing, at a third of its work.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Starts Chromium with the built extension, under the real host names. */
export async function launchExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const extensionPath = resolve('.output', options.build ?? 'chrome-mv3');
  const folder = options.profileFolder ?? mkdtempSync(join(tmpdir(), 'sync-review-'));
  const executablePath = process.env['SYNC_REVIEW_BROWSER'];
  writeProfile(folder, {
    extensionPath,
    thirdPartyCookies: options.thirdPartyCookies ?? 'blocked',
    allowedHosts: options.allowedHosts ?? [hosts.target],
    allowedInPrivate: options.allowedInPrivate ?? false,
  });
  const starting = chromium.launchPersistentContext(folder, {
    ...(executablePath ? { executablePath } : {}),
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    ...(options.language && { locale: options.language }),
    viewport: options.headless === false ? null : (options.windowSize ?? { width: 1280, height: 800 }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extensionPath}`,
      `--load-extension=${extensionPath}`,
      `--host-resolver-rules=${options.resolverRules}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      // `ignoreHTTPSErrors` reaches pages only, not the worker.
      '--ignore-certificate-errors',
      '--disable-background-networking',
      `--disable-features=${disabledFeatures.join(',')}`,
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(options.headless === false ? ['--window-size=1440,900'] : []),
    ],
  });
  const context = await tellWhenStartDies(starting);
  const running = context.browser();
  const expectEnd = running ? watchForDeath(running) : () => undefined;
  const requests = watchRequests(context);
  const extensionId = unpackedId(extensionPath);
  const address = (page: string): string => `chrome-extension://${extensionId}/${page}`;
  await (context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker'));
  // On its first start the extension opens Settings by itself.
  const isGreeting = (page: Page): boolean => page.url().startsWith(address('review.html'));
  let greeting: Page | null = null;
  if (!options.profileFolder) {
    greeting = context.pages().find(isGreeting) ?? (await context.waitForEvent('page', { predicate: isGreeting }));
  }
  const expectNoStrangers = (): void => {
    const strangers = findStrangers(requests, [...Object.values(hosts), ...(options.allowedHosts ?? [])]);
    if (strangers.length > 0) throw new Error(`Asked of hosts outside the list: ${strangers.join(', ')}`);
  };

  return {
    context,
    extensionId,
    address,
    openReview: async (route = '#/students') => {
      const page = greeting ?? (await context.newPage());
      greeting = null;
      await page.goto(address(`review.html${route}`));
      return page;
    },
    clickToolbar: async (page) => {
      const worker = context.serviceWorkers().find((each) => each.url().includes(extensionId));
      if (!worker) throw new Error('The worker is not running.');
      const pattern = page ? `${new URL(page.url()).origin}/*` : null;
      await worker.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query(url ? { url } : { active: true });
        (chrome.action.onClicked as unknown as { dispatch(tab: unknown): void }).dispatch(tab);
      }, pattern);
    },
    killWorker: async () => {
      const browser = context.browser();
      const page = context.pages()[0];
      if (!browser || !page) throw new Error('No page is open.');
      const session = await browser.newBrowserCDPSession();
      const find = async (): Promise<string | undefined> => {
        const { targetInfos } = await session.send('Target.getTargets');
        return targetInfos.find((each) => each.type === 'service_worker' && each.url.includes(extensionId))?.targetId;
      };
      const targetId = await find();
      if (targetId) await session.send('Target.closeTarget', { targetId });
      // A page that connects again at once has it back under the same id.
      for (let looks = 0; targetId && looks < 20 && (await find()) === targetId; looks++);
      await session.detach();
      return targetId !== undefined;
    },
    killBrowser: async () => {
      const browser = context.browser();
      if (!browser) throw new Error('No browser is open.');
      const session = await browser.newBrowserCDPSession();
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const main = processInfo.find(({ type }) => type === 'browser');
      if (!main) throw new Error('The browser tells no process of its own.');
      const gone = new Promise<void>((resolve) => void context.once('close', () => resolve()));
      expectEnd();
      process.kill(main.id, 'SIGKILL');
      await gone;
      expectNoStrangers();
    },
    answersSeen: async (path) => {
      const worker = context.serviceWorkers().find((each) => each.url().includes(extensionId));
      if (!worker) throw new Error('The worker is not running.');
      const addresses = await worker.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      return addresses.filter((each) => path === undefined || new URL(each).pathname === path).length;
    },
    requests: () => requests,
    notifications: async () => {
      const page = context.pages().find((each) => each.url().startsWith(address('')));
      if (!page) throw new Error('No page of the extension is open.');
      return Object.keys(await page.evaluate(() => chrome.notifications.getAll()));
    },
    close: async () => {
      expectEnd();
      await context.close();
      if (!options.profileFolder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      expectNoStrangers();
    },
  };
}
