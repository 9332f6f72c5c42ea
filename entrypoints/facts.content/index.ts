import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { putEmail } from '../../lib/facts/page-adapter.ts';
import { personHash, studentHash } from '../../lib/facts/addresses.ts';
import { carryOn, factsPages, readPage, readRoute } from '../../lib/facts/routes.ts';
import { setLocale } from '../../lib/words/index.ts';
import { speakAsBrowser } from '../../lib/platform/language.ts';
import { createMessageClient } from '../../lib/platform/message-client.ts';
import { answerMessage } from '../../lib/platform/message-server.ts';
import { contentScriptEntries } from '../../lib/platform/protocol/content-script-entries.ts';
import type { Api } from '../../lib/platform/protocol/entry.ts';
import { pageEntries } from '../../lib/platform/protocol/page-entries.ts';
import { followBadges } from './follow-badges.ts';
import { createPanelFrame, takesPanel } from './panel-frame.ts';

export default defineContentScript({
  matches: [...factsPages],
  runAt: 'document_end',
  async main(ctx) {
    if (!takesPanel(document)) return;
    const frame = createPanelFrame(document, browser.runtime.getURL('/panel.html'));
    const worker = createMessageClient(
      contentScriptEntries,
      async (message) => {
        if (browser.runtime?.id) return browser.runtime.sendMessage<unknown, unknown>(message);
        frame.showOutdated();
        return null;
      },
      ({ code }) => new Error(code),
    );

    const goTo = (hash: string): void => void (location.hash = carryOn(hash, location));
    speakAsBrowser();
    const speaking = worker.getLanguage().then(setLocale, () => {});
    const badges = followBadges(document, () => readRoute(location.hash).studentId, speaking);
    const handlers: Api<typeof pageEntries> = {
      getPage: async () => readPage(location),
      showLayout: async (layout) => frame.show(layout, document.visibilityState === 'visible'),
      showStudent: async (studentId) => {
        goTo(studentHash(studentId));
        return readPage(location);
      },
      showPerson: async (personId, kind) => goTo(personHash(personId, kind)),
      focusPanel: async () => frame.focus(),
      bringBadgesBack: async () => badges.comeBack(),
      putEmail: async ({ studentId: id, from, to }) => {
        const { studentId, parentId } = readPage(location);
        return id === studentId || id === parentId ? putEmail(document, from, to) : 'other-student';
      },
    };
    browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
      if (sender.id !== browser.runtime.id || sender.tab) return false;
      return answerMessage(message, {
        entries: pageEntries,
        handlers,
        answer,
        toFailure: () => ({ code: 'unexpected' }),
      });
    });
    ctx.addEventListener(window, 'hashchange', () => {
      badges.look();
      worker.pageChanged(readPage(location));
    });
    ctx.onInvalidated(() => frame.showOutdated());

    const layout = await worker.getLayout().catch(() => null);
    await speaking;
    if (layout) frame.show(layout);
  },
});
