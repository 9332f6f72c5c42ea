/**
 * Ways in which a page listens before the extension has begun: it replaces what scripts of its own world share with
 * nobody else. What each one hears is kept in `window.loot` under its name.
 */
export const snoops: readonly { readonly owner: string; readonly method: string }[] = [
  { owner: 'Element.prototype', method: 'attachShadow' },
  { owner: 'Element.prototype', method: 'append' },
  { owner: 'Element.prototype', method: 'setAttribute' },
  { owner: 'Element.prototype', method: 'toggleAttribute' },
  { owner: 'Element.prototype', method: 'matches' },
  { owner: 'Node.prototype', method: 'appendChild' },
  { owner: 'Node.prototype', method: 'insertBefore' },
  { owner: 'Document.prototype', method: 'createElement' },
  { owner: 'Document.prototype', method: 'querySelectorAll' },
  { owner: 'Document.prototype', method: 'adoptedStyleSheets' },
  { owner: 'HTMLElement.prototype', method: 'popover' },
  { owner: 'HTMLElement.prototype', method: 'attachInternals' },
  { owner: 'HTMLIFrameElement.prototype', method: 'src' },
  { owner: 'HTMLInputElement.prototype', method: 'value' },
  { owner: 'CustomElementRegistry.prototype', method: 'get' },
  { owner: 'HTMLElement.prototype', method: 'showPopover' },
  { owner: 'EventTarget.prototype', method: 'addEventListener' },
  { owner: 'EventTarget.prototype', method: 'dispatchEvent' },
  { owner: 'Array.prototype', method: 'map' },
  { owner: 'Array.prototype', method: 'includes' },
  { owner: 'Array.prototype', method: 'push' },
  { owner: 'Array.prototype', method: 'Symbol.iterator' },
  { owner: 'Map.prototype', method: 'set' },
  { owner: 'Object', method: 'defineProperty' },
  { owner: 'Object', method: 'entries' },
  { owner: 'Function.prototype', method: 'call' },
  { owner: 'String.prototype', method: 'replace' },
  { owner: 'RegExp.prototype', method: 'test' },
  { owner: 'Promise.prototype', method: 'then' },
  { owner: 'JSON', method: 'parse' },
  { owner: 'JSON', method: 'stringify' },
  { owner: 'CSSStyleSheet.prototype', method: 'replaceSync' },
  { owner: 'MutationObserver.prototype', method: 'observe' },
  { owner: 'IntersectionObserver.prototype', method: 'observe' },
  { owner: 'MessagePort.prototype', method: 'postMessage' },
  { owner: 'window', method: 'postMessage' },
  { owner: 'window', method: 'fetch' },
  { owner: 'XMLHttpRequest.prototype', method: 'open' },
  { owner: 'Storage.prototype', method: 'setItem' },
];

/** Runs inside the page before any other script. */
export function plantSnoops(planted: readonly { readonly owner: string; readonly method: string }[]): void {
  // Playwright runs this in every frame; the panel's is none of the page's.
  if (location.protocol === 'chrome-extension:') return;
  const loot: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const keep = (name: string, value: unknown): void => {
    const heard = (loot[name] ??= []);
    if (heard.length < 500) heard[heard.length] = describe(value);
  };
  const describe = (value: unknown): string => {
    if (value instanceof ShadowRoot) return 'shadow root';
    if (value instanceof Element) return `${value.outerHTML}${value instanceof HTMLIFrameElement ? value.src : ''}`;
    return typeof value === 'object' || typeof value === 'function'
      ? Object.prototype.toString.call(value)
      : String(value);
  };
  for (const { owner, method } of planted) {
    const path = owner === 'window' ? [] : owner.split('.');
    let target = window as unknown as Record<string, unknown>;
    for (const name of path) target = target[name] as Record<string, unknown>;
    const key = method === 'Symbol.iterator' ? Symbol.iterator : method;
    const present = getOwnPropertyDescriptor(target, key);
    const real = (present?.set ?? present?.value) as (...args: unknown[]) => unknown;
    if (!real) {
      keep('not planted', `${owner}.${method}`);
      continue;
    }
    let busy = false;
    const ear = function (this: unknown, ...args: unknown[]): unknown {
      const answer = apply(real, this, args) as unknown;
      if (busy) return answer;
      busy = true;
      for (let at = 0; at < args.length; at++) keep(`${owner}.${method}`, args[at]);
      if (answer instanceof ShadowRoot) keep(`${owner}.${method}`, answer);
      busy = false;
      return answer;
    };
    defineProperty(target, key, present?.set ? { ...present, set: ear } : { ...present, value: ear });
  }
  // A polluted root of all objects, a false browser, and ears for whatever is announced.
  for (const name of ['studentId', 'kind', 'method', 'email', 'page', 'layout', 'id', 'apiKey']) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      set(value: unknown) {
        keep('Object.prototype', value);
        Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  }
  const chrome = new Proxy({}, { get: (_, name) => (keep('chrome', String(name)), undefined) });
  for (const name of ['chrome', 'browser']) {
    Object.defineProperty(window, name, { value: { runtime: chrome, storage: chrome }, configurable: true });
  }
  for (const type of ['message', 'storage', 'error', 'unhandledrejection', 'securitypolicyviolation']) {
    window.addEventListener(type, (event) => {
      const { data, newValue, message, blockedURI } = event as unknown as Record<string, unknown>;
      keep(type, [data, newValue, message, blockedURI].map((each) => JSON.stringify(each)).join(' '));
    });
  }
  new PerformanceObserver((entries) => {
    for (const { name } of entries.getEntries()) keep('performance', name);
  }).observe({ type: 'resource', buffered: true });
  Object.assign(window, { loot });
}
