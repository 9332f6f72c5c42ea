import { getContext, setContext } from 'svelte';
import type { Audience } from '../../lib/records/screen-choices.ts';

const key = Symbol('audience');

/** To be called by a screen of a sync: who is synced there. */
export function provideAudience(audience: () => Audience): void {
  setContext(key, audience);
}

/** Who is synced on this screen; students where it doesn't say. */
export function useAudience(): () => Audience {
  return getContext<(() => Audience) | undefined>(key) ?? (() => 'students');
}
