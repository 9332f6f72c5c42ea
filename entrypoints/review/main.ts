import { mount } from 'svelte';
import '../../components/shared/theme.css';
import { followActivity } from '../../lib/platform/activity.ts';
import { speakInPage } from '../../lib/platform/language.ts';
import { createScreenStore } from '../../lib/platform/screen-choices.ts';
import { createSettingsStore } from '../../lib/platform/settings.ts';
import { untilForgotten } from '../../lib/platform/forgetting.ts';
import { sessionKeyMemory } from '../../lib/platform/vault-memory.ts';
import { createVault, Database } from '../../lib/store/index.ts';
import App from './app.svelte';
import { forgetEverything } from './forget-everything.ts';
import { openReview } from './open-review.ts';

const target = document.getElementById('app');
const vault = createVault({ memory: sessionKeyMemory, gate: untilForgotten });
const db = new Database('sync-review', vault, untilForgotten);
followActivity(document, { now: () => Date.now(), settings: createSettingsStore(), lock: () => vault.lock() });
const beginAnew = (): void => {
  location.hash = '#/settings';
  location.reload();
};
/** In the tab that forgets, all of it is done before the page begins anew; here or in the worker, whichever was first. */
let forgetting: Promise<void> | null = null;
const forgetSchool = async (): Promise<void> => {
  forgetting ??= forgetEverything(db, vault).finally(() => (forgetting = null));
  await forgetting;
  beginAnew();
};
db.whenForgotten(() => {
  if (!forgetting) beginAnew();
});
await speakInPage(document, createScreenStore());
if (target)
  mount(App, {
    target,
    props: {
      vault,
      openReview: () => openReview(db, vault, forgetSchool),
      forgetSchool,
      reload: () => location.reload(),
    },
  });
