import { mount } from 'svelte';
import '../../components/shared/theme.css';
import { followActivity } from '../../lib/platform/activity.ts';
import { sessionKeyMemory } from '../../lib/platform/vault-memory.ts';
import { createVault, Database } from '../../lib/store/index.ts';
import App from './app.svelte';
import { forgetEverything } from './forget-everything.ts';
import { openReview } from './open-review.ts';

const target = document.getElementById('app');
const vault = createVault({ memory: sessionKeyMemory });
const db = new Database('sync-review', vault);
const now = (): number => Date.now();
followActivity(document, now);
if (target)
  mount(App, {
    target,
    props: {
      vault,
      openReview: () => openReview(db, vault),
      forgetSchool: async () => {
        location.hash = '#/settings';
        await forgetEverything(db, vault, now());
      },
      reload: () => location.reload(),
    },
  });
