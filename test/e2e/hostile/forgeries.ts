import './in-page.ts';

/** What a forgery may use: another student's id, the extension's id and the panel's address, which a page can't know. */
export interface Target {
  readonly otherId: number;
  readonly extensionId: string;
  readonly panelUrl: string;
}

/** The page speaks as if it were the extension, FACTS or the person. Each runs inside the page, and fails silently. */
export const forgeries: readonly { readonly name: string; readonly act: (target: Target) => unknown }[] = [
  {
    name: 'window.postMessage of an order to write',
    act: ({ otherId }) =>
      window.postMessage(
        {
          kind: 'call',
          id: 1,
          name: 'fixEmail',
          question: [{ studentId: otherId, from: null, to: 'x@evil.example' }],
        },
        '*',
      ),
  },
  {
    name: 'window.postMessage of what the content script tells',
    act: ({ otherId }) =>
      window.postMessage({ kind: 'page-changed', page: { kind: 'student', studentId: otherId } }, '*'),
  },
  {
    name: 'a message event that was made up',
    act: ({ otherId, panelUrl }) =>
      window.dispatchEvent(
        new MessageEvent('message', {
          data: { kind: 'show-student', studentId: otherId },
          origin: new URL(panelUrl).origin,
        }),
      ),
  },
  {
    name: 'custom events on the panel’s element',
    act: ({ otherId }) => {
      for (const type of ['click', 'sync', 'write', 'message', 'load', 'toggle', 'submit']) {
        window.siege.host()?.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail: otherId }));
      }
    },
  },
  {
    name: 'broadcast channels of every likely name',
    act: ({ otherId }) => {
      for (const name of ['panel', 'sync-review', 'dexie', 'go-on', 'page']) {
        new BroadcastChannel(name).postMessage({
          kind: 'call',
          id: 1,
          name: 'decide',
          question: [[otherId], 'skip'],
        });
      }
    },
  },
  {
    name: 'a message port handed to everybody',
    act: () => window.postMessage('port', '*', [new MessageChannel().port2]),
  },
  {
    name: 'runtime.sendMessage to the extension',
    act: ({ extensionId }) =>
      (
        window as unknown as { chrome?: { runtime?: { sendMessage?(id: string, message: unknown): unknown } } }
      ).chrome?.runtime?.sendMessage?.(extensionId, { kind: 'get-layout' }),
  },
  {
    name: 'runtime.connect to the extension as a panel',
    act: ({ extensionId }) =>
      (
        window as unknown as { chrome?: { runtime?: { connect?(id: string, options: object): unknown } } }
      ).chrome?.runtime?.connect?.(extensionId, { name: 'panel' }),
  },
  {
    name: 'a hash change that did not happen',
    act: ({ otherId }) =>
      window.dispatchEvent(
        new HashChangeEvent('hashchange', { newURL: `${location.origin}/#/peoplemanagement/student/${otherId}/x` }),
      ),
  },
  {
    name: 'storage events and entries',
    act: ({ otherId }) => {
      localStorage.setItem('layout', '{"open":false}');
      localStorage.setItem('settings.targetUrl', '"https://evil.example"');
      window.dispatchEvent(new StorageEvent('storage', { key: 'page', newValue: String(otherId) }));
      localStorage.clear();
    },
  },
  {
    name: 'keys pressed by the page',
    act: () => {
      for (const key of ['Enter', ' ', 's', 'y']) {
        for (const type of ['keydown', 'keypress', 'keyup']) {
          const event = new KeyboardEvent(type, { key, bubbles: true, composed: true });
          document.dispatchEvent(event);
          window.siege.host()?.dispatchEvent(event);
        }
      }
    },
  },
  {
    name: 'clicks made by the page where the button stands',
    act: () => {
      const at = { clientX: innerWidth - 190, clientY: 400, bubbles: true, composed: true };
      for (let y = 0; y < innerHeight; y += 20) {
        const target = document.elementFromPoint(innerWidth - 190, y);
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          target?.dispatchEvent(new MouseEvent(type, { ...at, clientY: y }));
        }
      }
    },
  },
  {
    name: 'a reach into the frame',
    act: () => {
      for (let at = 0; at < window.frames.length; at++) window.frames[at]?.postMessage({ kind: 'ping' }, '*');
      return (window.siege.host()?.shadowRoot ?? null)?.querySelector('iframe')?.contentWindow;
    },
  },
  {
    name: 'access by name',
    act: () => ['Sync Review', 'panel', 'iframe'].map((name) => (window as unknown as Record<string, unknown>)[name]),
  },
  {
    name: 'a fetch of the panel and its scripts',
    act: ({ extensionId, panelUrl }) =>
      Promise.all(
        [
          panelUrl,
          `chrome-extension://${extensionId}/panel.html`,
          `chrome-extension://${extensionId}/background.js`,
        ].map((url) => fetch(url).catch(() => null)),
      ),
  },
  {
    name: 'a script and a picture from the extension',
    act: ({ extensionId }) => {
      const picture = new Image();
      picture.src = `chrome-extension://${extensionId}/icon/128.png`;
      window.siege.layer('display:none').append(picture);
    },
  },
  {
    name: 'windows opened on the extension’s pages',
    act: ({ extensionId, panelUrl }) => {
      const own = `chrome-extension://${extensionId}`;
      const opened = [`${own}/review.html#/sync`, `${own}/review.html#/settings`, `${panelUrl}#/sync`].map((address) =>
        window.open(address),
      );
      const read = opened.map((each) => {
        each?.postMessage({ kind: 'call', id: 1, name: 'refresh', question: [] }, '*');
        try {
          return each?.document.body.innerText;
        } catch {
          return null;
        }
      });
      for (const each of opened) each?.close();
      return read.map((text) => text || null);
    },
  },
  {
    name: 'a link to the extension’s pages, clicked by the page',
    act: ({ extensionId, panelUrl }) => {
      for (const href of [`chrome-extension://${extensionId}/review.html#/sync`, panelUrl]) {
        const link = window.siege.layer('display:none', 'a') as HTMLAnchorElement;
        link.href = href;
        link.target = 'siege';
        link.click();
      }
      window.open('', 'siege')?.close();
    },
  },
  {
    name: 'the extension’s addresses in the history',
    act: ({ extensionId }) => {
      for (const write of ['pushState', 'replaceState'] as const) {
        try {
          history[write](null, '', `chrome-extension://${extensionId}/review.html`);
        } catch {
          /* another origin */
        }
      }
      return location.origin;
    },
  },
  {
    name: 'another base for every address',
    act: ({ panelUrl }) => {
      const base = document.createElement('base');
      base.href = new URL('/', panelUrl).href;
      document.head.prepend(base);
      window.siege.onUndo(() => base.remove());
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    },
  },
  {
    name: 'a wider domain',
    act: () => {
      document.domain = location.hostname.split('.').slice(-2).join('.');
    },
  },
  {
    name: 'elements of every name the extension could use',
    act: () => {
      for (const name of ['sync-review', 'sync-review-badge', 'sync-review-panel', 'panel-frame']) {
        if (!customElements.get(name)) customElements.define(name, class extends HTMLElement {});
      }
    },
  },
  {
    name: 'a paste and a drop made by the page',
    act: () => {
      const carried = new DataTransfer();
      carried.setData('text/plain', 'x@evil.example');
      window.siege
        .host()
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, composed: true }));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        window.siege
          .host()
          ?.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, composed: true }));
      }
    },
  },
  {
    name: 'the focus, and orders of the browser’s editor',
    act: () => {
      const host = window.siege.host();
      host?.setAttribute('tabindex', '0');
      host?.focus();
      for (const order of ['insertText', 'paste', 'selectAll', 'delete'])
        document.execCommand(order, false, 'x@evil.example');
      host?.removeAttribute('tabindex');
      return document.activeElement?.shadowRoot ?? null;
    },
  },
  {
    name: 'a search for the panel’s words',
    act: () =>
      ['Save to FACTS', 'New email', 'No email'].map((words) =>
        (window as unknown as { find(...how: unknown[]): boolean }).find(words, false, false, true, false, true)
          ? `${words} @found`
          : null,
      ),
  },
  {
    name: 'a lure for the browser’s autofill',
    act: () => {
      const form = window.siege.layer('width:200px;height:90px', 'form');
      for (const name of ['email', 'username', 'current-password']) {
        const field = document.createElement('input');
        field.name = name;
        field.autocomplete = name as AutoFill;
        form.append(field);
      }
    },
  },
  {
    name: 'a second field named email',
    act: () => {
      const field = document.createElement('input');
      field.setAttribute('aria-label', 'E-mail');
      window.siege.layer('width:200px;height:20px').append(field);
    },
  },
  {
    name: 'twenty thousand changes of the page',
    act: () => {
      for (let n = 0; n < 20_000; n++) document.documentElement.append(document.createComment('x'));
      for (const node of [...document.documentElement.childNodes]) if (node instanceof Comment) node.remove();
    },
  },
  {
    name: 'three hundred changes of the hash',
    act: ({ otherId }) => {
      const { hash } = location;
      for (let n = 0; n < 300; n++)
        window.dispatchEvent(new HashChangeEvent('hashchange', { newURL: `#${otherId + n}` }));
      history.replaceState(null, '', hash);
    },
  },
  {
    name: 'ten thousand messages',
    act: () => {
      for (let n = 0; n < 10_000; n++) window.postMessage({ kind: 'call', id: n, name: 'refresh', question: [] }, '*');
    },
  },
];

/** Hashes that name no student, or only seem to. */
export const falseHashes: readonly string[] = [
  '#/peoplemanagement/student/-1/x',
  '#/peoplemanagement/student/1e3/x',
  '#/peoplemanagement/student/0x10/x',
  '#/peoplemanagement/student/99999999999/x',
  '#/peoplemanagement/student/__proto__/x',
  '#/peoplemanagement/student/%31%32/x',
  '#/peoplemanagement/student/1%00/x',
  '#/peoplemanagement/student/../../sync',
  '#/peoplemanagement/student/<img src=x onerror=alert(1)>/x',
  '#/peoplemanagement/student/９９/x',
];
