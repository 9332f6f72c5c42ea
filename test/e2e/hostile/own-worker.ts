/** The page's own service worker: it hears each request, and serves the page anew with rules and scripts of its own. */
export const ownWorker = `
  const heard = [];
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('message', (event) => event.ports[0].postMessage(heard));
  self.addEventListener('fetch', (event) => {
    const { method, url, referrer, mode } = event.request;
    heard.push([method, url, referrer, mode, JSON.stringify([...event.request.headers])].join(' '));
    if (mode === 'navigate') event.respondWith(forge(event.request));
  });
  async function forge(request) {
    const text = await (await fetch(request)).text();
    const rules = "frame-src 'none'; child-src 'none'; object-src 'none'";
    const forged = text.replace('<head>', '<head><base href="/renweb1/"><script>window.forged = true</' + 'script>');
    return new Response(forged, { headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': rules } });
  }
`;

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}

/** Runs inside the page: puts the worker in charge of it. */
export async function hireWorker(): Promise<void> {
  // The page's own rules ask for it; whoever speaks for the page can make one of a name that they allow.
  const policy = (window as unknown as { trustedTypes: TrustedTypes }).trustedTypes.createPolicy('angular#bundler', {
    createScriptURL: (address) => address,
  });
  await navigator.serviceWorker.register(policy.createScriptURL('/renweb1/sw.js') as unknown as string);
  await navigator.serviceWorker.ready;
}

/** Runs inside the page: what the worker has heard, a request a line. */
export function askWorker(): Promise<string[]> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data as string[]);
    navigator.serviceWorker.controller?.postMessage('what was heard', [port2]);
  });
}
