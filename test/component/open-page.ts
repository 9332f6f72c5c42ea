import { render } from '@testing-library/svelte';
import ReviewView from '../../components/views/review-view.svelte';
import type { HashLink } from '../../lib/session/pages/hash-link.ts';
import type { Scene } from './gallery/scene.ts';
import { buildSources, type Sources } from './gallery/sources.ts';
import { Watched } from './gallery/watched.ts';

/** The full page over a school in memory, with an address that the test reads and writes. */
export function openPage(at: string, more: Partial<Scene> = {}): Sources & { readonly hash: Watched<string> } {
  const sources = buildSources({ view: 'review', ...more });
  const hash = new Watched(at);
  const link: HashLink = { watch: hash.watch, go: (next) => hash.set(next) };
  const { source, sync, settings, history, similar, batches, directory } = sources;
  render(ReviewView, { source, sync, settings, history, similar, batches, directory, hash: link });
  return { ...sources, hash };
}
