import type { Audience } from '../../records/screen-choices.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import type { HashLink } from '../pages/hash-link.ts';
import { allStudents, formatRoute, parseRoute, type ReviewRoute } from '../pages/review-route.ts';
import type { ScreenController } from '../pages/screen-controller.svelte.ts';
import { allParents } from './parents-route.ts';

/** Pages that are about everybody: they keep whom the person chose. */
const shared: readonly ReviewRoute['view'][] = ['history', 'settings', 'syncs'];
const ofParents: readonly ReviewRoute['view'][] = ['parents', 'parents-sync', 'parents-files'];

/** Whom the review shows, students or parents; remembered, and opened by itself where the address names no page. */
export class AudienceController {
  #route = $state.raw<ReviewRoute>(allStudents);
  #screen: ScreenController;
  #hash: HashLink;
  #stop: Unsubscribe;
  /** The page was opened without an address, and nobody went on since. */
  #isPlain = $state(false);

  readonly audience: Audience = $derived.by(() => {
    if (ofParents.includes(this.#route.view)) return 'parents';
    return shared.includes(this.#route.view) ? this.#screen.choices.audience : 'students';
  });

  constructor(screen: ScreenController, hash: HashLink) {
    this.#screen = screen;
    this.#hash = hash;
    let isFirst = true;
    this.#stop = hash.watch((text) => {
      this.#route = parseRoute(text);
      this.#isPlain = isFirst && text.replace(/^#\/?/, '') === '';
      isFirst = false;
    });
  }

  close(): void {
    this.#stop();
  }

  /** To be called whenever the choices were read: goes to the parents who were looked at last. */
  openRemembered(): void {
    if (this.#isPlain && this.#screen.choices.audience === 'parents') this.#go('parents', true);
  }

  choose(audience: Audience): void {
    void this.#screen.setAudience(audience);
    this.#go(audience, false);
  }

  #go(audience: Audience, replace: boolean): void {
    this.#isPlain = false;
    this.#hash.go(formatRoute(audience === 'parents' ? allParents : allStudents), replace);
  }
}
