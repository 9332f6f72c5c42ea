import { mount } from 'svelte';
import '../../components/shared/theme.css';
import { createPanelClient } from '../../lib/platform/panel-client.ts';
import { createScreenStore } from '../../lib/platform/screen-choices.ts';
import { followActivity } from '../../lib/platform/activity.ts';
import App from './app.svelte';

followActivity(document, () => Date.now());
const target = document.getElementById('app');
if (target) mount(App, { target, props: { backend: createPanelClient(), screen: createScreenStore() } });
