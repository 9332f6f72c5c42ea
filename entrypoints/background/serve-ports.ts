import { browser, type Browser } from 'wxt/browser';
import { factsOrigins } from '../../lib/facts/routes.ts';
import { marksPortName } from '../../lib/platform/mark-frames.ts';
import { serveMarks } from '../../lib/platform/mark-server.ts';
import { factsTabOf, isOwnPage } from '../../lib/platform/page-messages.ts';
import type { PageHub } from '../../lib/platform/page-hub.ts';
import { panelPortName } from '../../lib/platform/panel-frames.ts';
import { servePanel } from '../../lib/platform/panel-server.ts';
import type { DirectReviewSource } from '../../lib/session/direct-review-source.ts';
import type { ScreenStore } from '../../lib/session/screen-port.ts';

interface PortParts {
  readonly hub: PageHub;
  readonly source: () => DirectReviewSource;
  readonly screen: ScreenStore;
  readonly now: () => number;
}

/** Serves the panels, and the marks of FACTS' pages. Answers how to end every connection, so that all of them begin anew. */
export function servePorts({ hub, source, screen, now }: PortParts): () => void {
  const ports = new Set<Browser.runtime.Port>();
  browser.runtime.onConnect.addListener((port) => {
    const serve = port.name === panelPortName ? panelIn : port.name === marksPortName ? marksOf : null;
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
    servePanel(port, {
      source: source(),
      page: hub.linkTo(tabId),
      studentOnPage: async () => (await hub.askPage(tabId))?.studentId ?? null,
      putEmail: (fix) => hub.putEmail(tabId, fix),
      now,
    });
    return true;
  }

  function marksOf(port: Browser.runtime.Port, sender: Browser.runtime.MessageSender): boolean {
    const tabId = factsTabOf(sender, factsOrigins);
    if (tabId === null) return false;
    serveMarks(port, {
      watchMarks: source().watchMarks,
      watchChosen: (listener) => screen.watch(({ marks }) => listener(marks)),
      open: (studentId) => void hub.ask(tabId, { kind: 'student', studentId }),
    });
    return true;
  }

  return () => {
    for (const port of ports) port.disconnect();
    ports.clear();
  };
}
