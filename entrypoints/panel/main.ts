import { mount } from 'svelte';
import '../../components/shared/theme.css';
import { speakInPage } from '../../lib/platform/language.ts';
import { createPanelClient } from '../../lib/platform/panel-client.ts';
import { createScreenStore } from '../../lib/platform/screen-choices.ts';
import { followActivity } from '../../lib/platform/activity.ts';
import { createSettingsStore } from '../../lib/platform/settings.ts';
import App from './app.svelte';

const target = document.getElementById('app');
const backend = createPanelClient();
followActivity(document, { now: () => Date.now(), settings: createSettingsStore(), lock: () => backend.lock() });
const screen = createScreenStore();
await speakInPage(document, screen);
if (target) mount(App, { target, props: { backend, screen } });
