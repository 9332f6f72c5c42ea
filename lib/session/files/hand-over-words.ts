import { trackItForwardHost } from '../../records/hand-over.ts';
import type { AskedText } from './csv-destination.ts';
import type { HandOver } from './hand-over.svelte.ts';

/** Where the tab opens without a page of the school's own. */
export const usualPage = `https://www.${trackItForwardHost}/`;

/** The school's own import page, by which a person needn't look for it. */
export const importPage: AskedText = {
  key: 'trackItForward.page',
  label: 'Address of your import page (optional)',
  placeholder: 'https://www.trackitforward.com/site/your-school/…',
  hint: 'Open the import in Track it Forward once, and paste its address here. Hand over then opens it at once.',
  problem: (text) =>
    text.trim() === '' || isImportPage(text.trim())
      ? null
      : 'Enter an address that begins with https:// and is at trackitforward.com.',
};

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
      return {
        tone: 'orange',
        sentence:
          'Your browser was not allowed to open Track it Forward’s page for Sync Review. Nothing was handed over.',
        action: 'Press Hand over again and choose Allow, or download the file and upload it yourself.',
      };
    case 'too-large':
      return {
        tone: 'orange',
        sentence: 'The file is too large to hand over.',
        action: 'Hand over only the changes, or download the file and upload it yourself.',
      };
    case 'closed':
      return {
        tone: 'orange',
        sentence: `The Track it Forward tab was closed before the file was in it.${downloaded ? ' The file was downloaded.' : ''}`,
        action: downloaded
          ? 'Upload it as the steps below say, or hand it over again.'
          : 'Press Hand over to try again.',
      };
    case 'failed':
      return {
        tone: 'orange',
        sentence: 'Track it Forward’s page did not take the file.',
        action: 'Download the file and upload it as the steps below say.',
      };
    case 'put':
      return {
        tone: 'green',
        sentence: `The file is in Track it Forward’s page.${downloaded ? ' It was also downloaded: delete that copy.' : ''}`,
        action: 'Go to that tab and press its own import button.',
      };
    case 'waiting':
      return waitingWords(look, downloaded);
  }
}

function waitingWords(look: HandOver['look'], downloaded: boolean): HandOverWords {
  if (downloaded) {
    return {
      tone: 'orange',
      sentence:
        look === 'several'
          ? 'Track it Forward’s page has more than one upload field, so the file was downloaded.'
          : 'Track it Forward’s page has no upload field, so the file was downloaded.',
      action: 'Upload it as the steps below say. If you get to the import in that tab, the file is put into it.',
    };
  }
  if (look === 'sign-in') {
    return {
      tone: 'gray',
      sentence: 'Track it Forward asks you to sign in.',
      action: 'Sign in in that tab and open its import. The file is put into it.',
    };
  }
  if (look === 'elsewhere' || look === 'gone') {
    return {
      tone: 'gray',
      sentence: 'Waiting for Track it Forward’s import page.',
      action: 'The file is only put into a page of trackitforward.com, in the tab that was opened.',
    };
  }
  return {
    tone: 'gray',
    sentence: 'Looking for the upload field in Track it Forward.',
    action: 'Leave that tab open.',
  };
}
