import { mount } from 'svelte';
import '../../components/shared/theme.css';
import App from './app.svelte';
import { openReview } from './open-review.ts';

const target = document.getElementById('app');
if (target) mount(App, { target, props: openReview() });
