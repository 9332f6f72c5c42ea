import { mount } from 'svelte';
import '../../../components/shared/theme.css';
import LockView from '../../../components/views/lock-view.svelte';
import PanelLock from '../../../components/views/panel-lock.svelte';
import PanelView from '../../../components/views/panel-view.svelte';
import ReviewView from '../../../components/views/review-view.svelte';
import { scenes, type SceneName } from './scenes.ts';
import { buildSources } from './sources.ts';
import { takeSteps } from './take-steps.ts';

// ?scene=panel-missing&theme=dark ; without a scene, the list of them.
const params = new URLSearchParams(location.search);
const name = params.get('scene');
const target = document.getElementById('app') as HTMLElement;
document.documentElement.style.colorScheme = params.get('theme') ?? 'light dark';

if (name !== null && Object.hasOwn(scenes, name)) {
  const scene = scenes[name as SceneName];
  if ('hash' in scene && location.hash === '') history.replaceState(null, '', scene.hash);
  const sources = buildSources(scene);
  const { vault, page } = sources;
  const locked = 'vault' in scene && scene.vault === 'locked';
  const onlock = 'vault' in scene ? vault.lock : undefined;
  if (locked && scene.view === 'panel') mount(PanelLock, { target, props: { page } });
  else if (locked) mount(LockView, { target, props: { vault, forgetSchool: async () => {} } });
  else if (scene.view === 'panel')
    mount(PanelView, { target, props: { source: sources.source, page, parents: sources.parents, onlock } });
  else {
    const { source, families, sync, settings, history, similar, batches, kept, backup } = sources;
    mount(ReviewView, {
      target,
      props: { source, families, sync, settings, history, similar, batches, vault, kept, backup },
    });
  }
  await takeSteps('steps' in scene ? scene.steps : []);
  target.dataset.stands = '';
} else {
  for (const scene of Object.keys(scenes)) {
    const link = document.createElement('a');
    link.href = `?scene=${scene}`;
    link.textContent = scene;
    link.style.display = 'block';
    target.append(link);
  }
}
