import { mount } from 'svelte';
import '../../../components/shared/theme.css';
import PanelView from '../../../components/views/panel-view.svelte';
import ReviewView from '../../../components/views/review-view.svelte';
import { scenes, type SceneName } from './scenes.ts';
import { buildSources } from './sources.ts';

// ?scene=panel-missing&theme=dark ; without a scene, the list of them.
const params = new URLSearchParams(location.search);
const name = params.get('scene');
const target = document.getElementById('app') as HTMLElement;
document.documentElement.style.colorScheme = params.get('theme') ?? 'light dark';

if (name !== null && Object.hasOwn(scenes, name)) {
  const scene = scenes[name as SceneName];
  if ('hash' in scene && location.hash === '') history.replaceState(null, '', scene.hash);
  const sources = buildSources(scene);
  if (scene.view === 'panel') mount(PanelView, { target, props: { source: sources.source, page: sources.page } });
  else {
    const { source, sync, settings, history, similar, batches } = sources;
    mount(ReviewView, { target, props: { source, sync, settings, history, similar, batches } });
  }
} else {
  for (const scene of Object.keys(scenes)) {
    const link = document.createElement('a');
    link.href = `?scene=${scene}`;
    link.textContent = scene;
    link.style.display = 'block';
    target.append(link);
  }
}
