import type { Unsubscribe } from '../../records/watch.ts';
import type { HashLink } from './hash-link.ts';
import type { TypedTexts } from '../../records/typed-texts.ts';

/** What a person typed, or chose of somebody's name: the browser writes addresses to its history and its sessions, and keeps them. */
const typedParts = ['q', 'homeroom', 'domain', 'nextYear'] as const;
const place = 'find';

/** `#/students?grade=05&q=ann` → `#/students?grade=05&find=…` */
export function hideTyped(hash: string, texts: Pick<TypedTexts, 'idOf'>): string {
  const { path, params } = split(hash);
  const typed = new URLSearchParams();
  for (const name of typedParts) {
    const value = params.get(name);
    if (value !== null) typed.set(name, value);
    params.delete(name);
  }
  if (typed.size > 0) params.set(place, texts.idOf(typed.toString()));
  return join(path, params);
}

/** The way back. An id that nobody knows any more is left out. */
export function showTyped(hash: string, texts: Pick<TypedTexts, 'textOf'>): string {
  const { path, params } = split(hash);
  const id = params.get(place);
  if (id === null) return hash;
  params.delete(place);
  const typed = new URLSearchParams(texts.textOf(id) ?? '');
  for (const name of typedParts) {
    const value = typed.get(name);
    if (value !== null && !params.has(name)) params.set(name, value);
  }
  return join(path, params);
}

/** The page's address with what was typed kept apart from it: whoever uses it goes on to speak of whole addresses. */
export function keepTypedApart(link: HashLink, texts: TypedTexts): HashLink {
  const watch = (listener: (hash: string) => void): Unsubscribe => {
    let latest = '';
    return link.watch((address) => {
      latest = address;
      const hidden = hideTyped(address, texts);
      // A bookmark of old, or an address that somebody typed.
      if (hidden !== address && split(address).params.has('q')) {
        link.go(hidden, true);
        return;
      }
      const id = split(address).params.get(place);
      listener(showTyped(address, texts));
      if (id === null || texts.textOf(id) !== undefined) return;
      void texts.load(id).then((text) => {
        if (text !== undefined && latest === address) listener(showTyped(address, texts));
      });
    });
  };
  return {
    watch,
    go: (hash, replace) => link.go(hideTyped(hash, texts), replace),
    address: (hash) => hideTyped(hash, texts),
  };
}

function split(hash: string): { path: string; params: URLSearchParams } {
  const [path = '', query = ''] = hash.split('?', 2);
  return { path, params: new URLSearchParams(query) };
}

function join(path: string, params: URLSearchParams): string {
  return params.size === 0 ? path : `${path}?${params}`;
}
