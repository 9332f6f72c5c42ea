import { m } from '../../words/index.ts';
import { trackItForwardHost } from '../../records/hand-over.ts';
import type { AskedText } from './csv-destination.ts';
import type { HandOver } from './hand-over.svelte.ts';

/** Where the tab opens without a page of the school's own. */
export const usualPage = `https://www.${trackItForwardHost}/`;

/** Under which the address of the school's own import page is kept. */
export const importPageKey = 'trackItForward.page';

/** The school's own import page, by which a person needn't look for it. */
export const importPage = (): AskedText => ({
  key: importPageKey,
  label: m.files_page(),
  placeholder: 'https://www.trackitforward.com/site/your-school/…',
  hint: m.files_page_hint(),
  problem: (text) => (text.trim() === '' || isImportPage(text.trim()) ? null : m.files_page_problem()),
});

function isImportPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isThere = url.hostname === trackItForwardHost || url.hostname.endsWith(`.${trackItForwardHost}`);
  return url.protocol === 'https:' && isThere && url.port === '';
}

/** The page to open; what can't be used is as if it were not there. */
export function pageToOpen(text: string): string {
  const typed = text.trim();
  return isImportPage(typed) ? typed : usualPage;
}

export interface HandOverWords {
  readonly tone: 'gray' | 'green' | 'orange';
  readonly sentence: string;
  readonly action: string;
}

/** Where it stands, and what to do; `null` before it began. */
export function handOverWords({
  state,
  look,
  downloaded,
}: Pick<HandOver, 'state' | 'look' | 'downloaded'>): HandOverWords | null {
  switch (state) {
    case 'idle':
      return null;
    case 'refused':
      return { tone: 'orange', sentence: m.files_hand_refused(), action: m.files_hand_refused_action() };
    case 'too-large':
      return { tone: 'orange', sentence: m.files_hand_too_large(), action: m.files_hand_too_large_action() };
    case 'closed':
      return {
        tone: 'orange',
        sentence: downloaded ? m.files_hand_closed_downloaded() : m.files_hand_closed(),
        action: downloaded ? m.files_hand_closed_downloaded_action() : m.files_hand_closed_action(),
      };
    case 'failed':
      return { tone: 'orange', sentence: m.files_hand_failed(), action: m.files_hand_failed_action() };
    case 'put':
      return {
        tone: 'green',
        sentence: downloaded ? m.files_hand_put_downloaded() : m.files_hand_put(),
        action: m.files_hand_put_action(),
      };
    case 'waiting':
      return waitingWords(look, downloaded);
  }
}

function waitingWords(look: HandOver['look'], downloaded: boolean): HandOverWords {
  if (downloaded) {
    return {
      tone: 'orange',
      sentence: look === 'several' ? m.files_hand_several() : m.files_hand_no_field(),
      action: m.files_hand_downloaded_action(),
    };
  }
  if (look === 'sign-in')
    return { tone: 'gray', sentence: m.files_hand_sign_in(), action: m.files_hand_sign_in_action() };
  if (look === 'elsewhere' || look === 'gone')
    return { tone: 'gray', sentence: m.files_hand_elsewhere(), action: m.files_hand_elsewhere_action() };
  return { tone: 'gray', sentence: m.files_hand_looking(), action: m.files_hand_looking_action() };
}
