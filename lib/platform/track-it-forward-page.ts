import { trackItForwardHost, type PageLook, type PutResult } from '../records/hand-over.ts';

/**
 * [assumed] All that is assumed of Track it Forward's own pages: their host, and that the import page shows one field for a file. Nobody outside knows its
 * markup; `test/school/track-it-forward` is built in the ways in which it may be.
 */
export const trackItForwardOrigins = [`https://*.${trackItForwardHost}/*`];

/**
 * Runs in the page, so it uses nothing from outside. Looks for fields that a person sees and that take a table, for so long as none is there; knows nothing
 * of what is to be handed over.
 */
export async function lookAtPage(host: string, waitMs: number): Promise<PageLook> {
  const { protocol, hostname } = location;
  if (protocol !== 'https:' || (hostname !== host && !hostname.endsWith(`.${host}`))) return 'elsewhere';
  const isSeen = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0;
  const find = (): readonly HTMLInputElement[] =>
    [...document.querySelectorAll<HTMLInputElement>('input[type="file" i]')].filter(
      (input) =>
        !input.disabled &&
        !input.webkitdirectory &&
        (input.accept.trim() === '' || /csv|sheet|excel|xls|text|\*\/\*/i.test(input.accept)) &&
        [input, ...(input.labels ?? [])].some(isSeen),
    );
  const judge = (): PageLook => {
    const { length } = find();
    if (length > 0) return length === 1 ? 'one' : 'several';
    return [...document.querySelectorAll('input[type="password" i]')].some(isSeen) ? 'sign-in' : 'none';
  };
  const isOpen = (look: PageLook): boolean => look === 'none' || look === 'sign-in';
  if (!isOpen(judge())) return judge();
  await new Promise<void>((done) => {
    const end = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      done();
    };
    const observer = new MutationObserver(() => {
      if (!isOpen(judge())) end();
    });
    const timer = setTimeout(end, waitMs);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
  return judge();
}

/** Runs in the page, so it uses nothing from outside. Puts the file into the one field that there is, as a person's choice would. */
export function putIntoPage(host: string, name: string, type: string, text: string): PutResult {
  const { protocol, hostname } = location;
  if (protocol !== 'https:' || (hostname !== host && !hostname.endsWith(`.${host}`))) return 'elsewhere';
  const isSeen = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0;
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type="file" i]')].filter(
    (input) =>
      !input.disabled &&
      !input.webkitdirectory &&
      (input.accept.trim() === '' || /csv|sheet|excel|xls|text|\*\/\*/i.test(input.accept)) &&
      [input, ...(input.labels ?? [])].some(isSeen),
  );
  const [input] = inputs;
  if (!input) return 'none';
  if (inputs.length > 1) return 'several';
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name, { type }));
  input.files = chosen.files;
  const isKept = input.files?.length === 1 && input.files[0]?.name === name;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return isKept ? 'put' : 'kept-out';
}
