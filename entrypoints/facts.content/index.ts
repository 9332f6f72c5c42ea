import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { putEmail } from '../../lib/facts/page-adapter.ts';
import { personHash, studentHash } from '../../lib/facts/addresses.ts';
import { carryOn, factsPages, readPage, readRoute } from '../../lib/facts/routes.ts';
import { backgroundToPage, type PageToBackground } from '../../lib/platform/page-messages.ts';
import { panelLayout } from '../../lib/platform/protocol/page-answers.ts';
import { followBadges } from './follow-badges.ts';
import { createPanelFrame, takesPanel } from './panel-frame.ts';

export default defineContentScript({
  matches: [...factsPages],
  runAt: 'document_end',
  async main(ctx) {
    if (!takesPanel(document)) return;
    const frame = createPanelFrame(document, browser.runtime.getURL('/panel.html'));
    const tell = async (message: PageToBackground): Promise<unknown> => {
      if (browser.runtime?.id) return browser.runtime.sendMessage(message);
      frame.showOutdated();
      return null;
    };

    const goTo = (hash: string): void => void (location.hash = carryOn(hash, location));
    const badges = followBadges(document, () => readRoute(location.hash).studentId);
    browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
      if (sender.id !== browser.runtime.id || sender.tab) return;
      const parsed = backgroundToPage.safeParse(message);
      if (!parsed.success) return;
      const order = parsed.data;
      if (order.kind === 'layout') frame.show(order.layout, document.visibilityState === 'visible');
      if (order.kind === 'focus-panel') frame.focus();
      if (order.kind === 'ask-badges') badges.comeBack();
      if (order.kind === 'show-student') goTo(studentHash(order.studentId));
      if (order.kind === 'show-person') goTo(personHash(order.personId, order.personKind));
      const here = readPage(location);
      if (order.kind !== 'put-email') answer(here);
      else answer(here.studentId === order.studentId ? putEmail(document, order.from, order.to) : 'other-student');
    });
    ctx.addEventListener(window, 'hashchange', () => {
      badges.look();
      void tell({ kind: 'page-changed', page: readPage(location) });
    });
    ctx.onInvalidated(() => frame.showOutdated());

    const layout = panelLayout.safeParse(await tell({ kind: 'get-layout' }));
    if (layout.success) frame.show(layout.data);
  },
});
