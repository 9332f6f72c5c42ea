import { browser, type Browser } from 'wxt/browser';
import { factsOrigins } from '../../lib/facts/addresses.ts';
import { answerBadges } from '../../lib/platform/badge-handlers.ts';
import { factsTabOf, isOwnPage } from '../../lib/platform/senders.ts';
import type { PageHub } from '../../lib/platform/page-hub.ts';
import { answerPanel } from '../../lib/platform/panel-handlers.ts';
import { servePort } from '../../lib/platform/port-server.ts';
import { protocol } from '../../lib/platform/protocol/protocol.ts';
import { ports as portNames } from '../../lib/platform/protocol/ports.ts';
import type { FamiliesSource } from '../../lib/review/families/families-source.ts';
import { servePanelParents } from '../../lib/review/families/panel-parents.ts';
import type { DirectReviewSource } from '../../lib/review/direct-review-source.ts';
import type { ScreenStore } from '../../lib/records/screen-choices.ts';
import type { Vault } from '../../lib/records/vault.ts';

interface PortParts {
  readonly hub: PageHub;
  readonly source: () => DirectReviewSource;
  readonly families: () => FamiliesSource;
  readonly screen: ScreenStore;
  readonly vault: Pick<Vault, 'watch' | 'lock' | 'state'>;
  readonly now: () => number;
}

/** Serves the panels, and the badges of FACTS' pages. Answers how to end every connection, so that all of them begin anew; while locked badges are taken away. */
export function servePorts({ hub, source, families, screen, vault, now }: PortParts): (locked: boolean) => void {
  const ports = new Set<Browser.runtime.Port>();
  /** Tells a page whether it shall show badges beside students: never while locked. */
  const switches = new Map<Browser.runtime.Port, () => void>();
  let locked = false;
  browser.runtime.onConnect.addListener((port) => {
    const serve = port.name === portNames.panel ? panelIn : port.name === portNames.badges ? badgesOf : null;
    if (!port.sender || !serve?.(port, port.sender)) {
      port.disconnect();
      return;
    }
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
  });

  function panelIn(port: Browser.runtime.Port, sender: Browser.runtime.MessageSender): boolean {
    const tabId = sender.tab?.id;
    if (!isOwnPage(sender) || tabId === undefined) return false;
    const handlers = answerPanel({
      source: source(),
      page: hub.linkTo(tabId),
      parents: servePanelParents(families()),
      pageNow: () => hub.askPage(tabId),
      putEmail: (fix) => hub.putEmail(tabId, fix),
      vault,
      now,
    });
    servePort(port, protocol.panel, handlers);
    return true;
  }

  function badgesOf(port: Browser.runtime.Port, sender: Browser.runtime.MessageSender): boolean {
    const tabId = factsTabOf(sender, factsOrigins);
    if (tabId === null) return false;
    switches.set(port, () => {});
    const handlers = answerBadges({
      watchBadges: source().watchBadges,
      watchChosen: (listener) => {
        let chosen = false;
        let ofUs = false;
        const tell = (): void => listener(chosen && ofUs && !locked);
        const stopPage = hub.linkTo(tabId).watchPage(({ otherSchool }) => {
          ofUs = otherSchool === undefined;
          tell();
        });
        switches.set(port, tell);
        const stop = screen.watch(({ badges }) => {
          chosen = badges;
          void vault.state().then((state) => {
            locked = state === 'locked';
            tell();
          });
        });
        return () => {
          stopPage();
          stop();
        };
      },
      open: (studentId) => void hub.ask(tabId, { kind: 'student', studentId }),
    });
    servePort(port, protocol.badges, handlers);
    port.onDisconnect.addListener(() => switches.delete(port));
    return true;
  }

  return (nowLocked) => {
    locked = nowLocked;
    for (const tell of switches.values()) tell();
    for (const port of ports) {
      // A page whose badges are off does not come back by itself: it is told when they are on again.
      if (locked && switches.has(port)) continue;
      port.disconnect();
      ports.delete(port);
    }
  };
}
