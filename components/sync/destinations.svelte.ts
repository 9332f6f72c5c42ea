import { getContext, onDestroy, setContext } from 'svelte';
import { destinationNames, type DestinationNames } from '../../lib/session/files/destination-name.ts';
import type { SettingsCommands } from '../../lib/session/settings/settings-port.ts';

const key = Symbol('destinations');
const unset = destinationNames({ targetUrl: null, targetName: '' });

/** To be called by the page: what its sentences call each destination, by the settings. */
export function provideDestinations(settings: Pick<SettingsCommands, 'watch'>): () => DestinationNames {
  let names = $state.raw(unset);
  const read = (): DestinationNames => names;
  setContext(key, read);
  onDestroy(settings.watch((chosen) => (names = destinationNames(chosen))));
  return read;
}

/** What destinations are called on this page; without a page each goes by its host. */
export function useDestinations(): () => DestinationNames {
  return getContext<(() => DestinationNames) | undefined>(key) ?? (() => unset);
}
