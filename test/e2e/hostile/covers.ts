import './in-page.ts';

/** The page makes its own picture of the panel, and lets the person's click through to the button that writes. */
export interface Cover {
  readonly name: string;
  /** Runs inside the page a moment before the click, and uses `window.siege` only. */
  readonly act: () => unknown;
}

const host = 'html>:not(head,body,[data-siege])';
const restyle = (name: string, style: string): { readonly name: string; readonly rules: string } => ({
  name: `the panel's element gets ${name}`,
  rules: `${host}{${style.replaceAll(';', '!important;')}!important}`,
});

/** With these the panel is not on screen at all, or dead, and no click reaches it. */
export const vanishings: readonly Cover[] = [
  { name: 'the page is not displayed', act: () => window.siege.css('html{display:none!important}') },
  {
    name: 'the page is skipped by the renderer',
    act: () => window.siege.css('html{content-visibility:hidden!important}'),
  },
  {
    name: 'the whole page is inert',
    act: () => {
      document.documentElement.inert = true;
      window.siege.onUndo(() => (document.documentElement.inert = false));
    },
  },
  { name: 'the whole page is inert by style', act: () => window.siege.css('html{interactivity:inert!important}') },
  {
    name: 'a modal dialog that shows nothing makes the rest inert',
    act: () => (window.siege.layer('opacity:0', 'dialog') as HTMLDialogElement).showModal(),
  },
];

/** Rules of the page's own style sheet, which the extension's inline style does not beat. */
export const restyles: readonly { readonly name: string; readonly rules: string }[] = [
  restyle('opacity .01', 'opacity:.01'),
  restyle('opacity .99', 'opacity:.99'),
  restyle('a filter', 'filter:contrast(0)'),
  restyle('a clip path', 'clip-path:inset(0 0 60% 0)'),
  restyle('a mask', 'mask-image:linear-gradient(transparent,transparent)'),
  restyle('a blend mode', 'mix-blend-mode:difference'),
  restyle('a turn', 'transform:rotate(.02turn)'),
  restyle('a small scale', 'transform:scale(.4)'),
  restyle('visibility hidden', 'visibility:hidden'),
  restyle('content-visibility hidden', 'content-visibility:hidden'),
  restyle('display none', 'display:none'),
  restyle('a width of one pixel', 'width:1px'),
  restyle('a height of some pixels', 'height:60px;bottom:auto'),
  restyle('a place off the screen', 'right:auto;left:-5000px'),
  restyle('a place under the page', 'z-index:-1'),
  restyle('no place in the top layer', 'overlay:none'),
  restyle('a place that scrolls with the page', 'position:absolute;top:-400px'),
  restyle('a part in a view transition', 'view-transition-name:stolen'),
  restyle('a size that animates', 'animation:siege 1s infinite alternate'),
  restyle('a backface that is hidden', 'transform:rotateY(180deg);backface-visibility:hidden'),
  { name: 'the page gets opacity .05', rules: 'html{opacity:.05!important}' },
  { name: 'the page gets opacity .99', rules: 'html{opacity:.99!important}' },
  { name: 'the page gets a filter', rules: 'html{filter:brightness(0)!important}' },
  { name: 'the page gets a clip path', rules: 'html{clip-path:inset(0 50% 0 0)!important}' },
  {
    name: 'the page gets a perspective',
    rules: `html{perspective:80px!important}${host}{transform:rotateX(60deg)!important}`,
  },
  { name: 'the page gets a mask', rules: 'html{mask-image:linear-gradient(transparent,transparent)!important}' },
  {
    name: 'the page is scrolled under the pointer',
    rules: 'html{overflow:auto!important;scroll-behavior:auto!important}body{padding-top:3000px!important}',
  },
  { name: 'the page is contained', rules: 'html{contain:strict!important;height:200px!important}' },
  { name: 'the page is moved', rules: 'html{transform:translateX(-300px)!important}' },
  { name: 'the page is made invisible', rules: 'html{visibility:hidden!important}' },
  { name: 'the page is made tiny with zoom', rules: 'html{zoom:.1!important}' },
  { name: 'the page is made huge with zoom', rules: 'html{zoom:1.7!important}' },
  {
    name: 'a pseudo-element of the page covers it',
    rules: 'html::after{content:"";position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none}',
  },
];

export const covers: readonly Cover[] = [
  {
    name: 'an opaque layer with the highest z-index',
    act: () => void window.siege.layer(),
  },
  {
    name: 'a popover in the top layer',
    act: () => window.siege.layer().showPopover(),
  },
  {
    name: 'the backdrop of a modal dialog',
    act: () => {
      const dialog = window.siege.layer('inset:auto;width:10px;height:10px', 'dialog') as HTMLDialogElement;
      window.siege.css('dialog::backdrop{background:#fff;pointer-events:none}');
      dialog.showModal();
    },
  },
  {
    name: 'a nearly transparent layer',
    act: () => window.siege.layer('background:#fff;opacity:.3').showPopover(),
  },
  {
    name: 'a layer with a blend mode',
    act: () => window.siege.layer('background:#fff;mix-blend-mode:exclusion').showPopover(),
  },
  {
    name: 'a layer that blurs what is behind it',
    act: () => window.siege.layer('backdrop-filter:blur(20px)').showPopover(),
  },
  {
    name: 'a foreign frame in front of it',
    act: () => window.siege.layer('background:#fff', 'iframe').showPopover(),
  },
  {
    name: 'a painted canvas in front of it',
    act: () => {
      const canvas = window.siege.layer('', 'canvas') as HTMLCanvasElement;
      const paint = canvas.getContext('2d');
      if (paint) paint.fillStyle = '#fff';
      paint?.fillRect(0, 0, canvas.width, canvas.height);
      canvas.showPopover();
    },
  },
  {
    name: 'a patch over half of the panel',
    act: () => window.siege.layer('inset:0 0 0 auto;width:330px;background:#fff').showPopover(),
  },
  {
    name: 'the shadow of a small element',
    act: () =>
      window.siege.layer('inset:0 auto auto 0;width:1px;height:1px;box-shadow:0 0 0 3000px #fff').showPopover(),
  },
  {
    name: 'the outline of a small element',
    act: () => window.siege.layer('inset:0 auto auto 0;width:1px;height:1px;outline:3000px solid #fff').showPopover(),
  },
  {
    name: 'one huge letter',
    act: () => {
      const letter = window.siege.layer('color:#000;font:bold 3000px/1 sans-serif;inset:-600px 0 0 -400px');
      letter.textContent = '█';
      letter.showPopover();
    },
  },
  {
    name: 'an animation that fades it',
    act: () => {
      const animation = window.siege.host()?.animate([{ opacity: 0.01 }, { opacity: 0.01 }], {
        duration: 1,
        fill: 'forwards',
      });
      window.siege.onUndo(() => animation?.cancel());
    },
  },
  {
    name: 'an animation that fades the page',
    act: () => {
      const animation = document.documentElement.animate([{ opacity: 1 }, { opacity: 0.01 }], {
        duration: 30,
        fill: 'forwards',
      });
      window.siege.onUndo(() => animation.cancel());
    },
  },
  {
    name: 'a view transition that paints over it',
    act: () => {
      window.siege.css(
        '::view-transition{background:#fff;pointer-events:none}::view-transition-group(root){animation-duration:2s}',
      );
      const transition = document.startViewTransition(() => {});
      for (const stage of [transition.finished, transition.updateCallbackDone, transition.ready]) stage.catch(() => {});
      window.siege.onUndo(() => transition.skipTransition());
    },
  },
  {
    name: 'the panel is pushed under the pointer',
    act: () => window.siege.css('html>:not(head,body,[data-siege]){right:300px!important;top:40px!important}'),
  },
  {
    name: 'the panel slides under the pointer',
    act: () => {
      window.siege.css(
        'html>:not(head,body,[data-siege]){right:200px!important;transition:right 60ms linear!important}',
      );
    },
  },
  {
    name: 'the panel’s element loses its place in the top layer, and is covered',
    act: () => {
      window.siege.host()?.hidePopover();
      window.siege.layer();
    },
  },
  {
    name: 'a modal dialog and a layer in it',
    act: () => {
      const dialog = window.siege.layer('', 'dialog') as HTMLDialogElement;
      dialog.append(window.siege.layer());
      dialog.showModal();
    },
  },
  {
    name: 'a whole page in full-screen style in front of it',
    act: () => {
      const layer = window.siege.layer('background:#fff', 'section');
      layer.showPopover();
      layer.style.opacity = '.2';
    },
  },
  {
    name: 'an element of the page in full screen',
    act: async () => {
      const layer = window.siege.layer();
      layer.popover = null;
      await layer.requestFullscreen();
      // Told before it is painted.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      if (!document.fullscreenElement) throw new Error('Not in full screen.');
    },
  },
  {
    name: 'a popover that shows itself only while the pointer is pressed',
    act: () => {
      const layer = window.siege.layer();
      const blink = (): void => void layer.togglePopover();
      const timer = setInterval(blink, 40);
      window.siege.onUndo(() => clearInterval(timer));
    },
  },
  {
    name: 'an animated picture of the panel in another place',
    act: () => {
      window.siege.css(
        '::view-transition{pointer-events:none}::view-transition-group(root){transform:translate(-200px,60px)!important;animation-duration:2s}',
      );
      const transition = document.startViewTransition(() => {});
      const stages = [transition.finished, transition.updateCallbackDone, transition.ready];
      window.siege.onUndo(() => transition.skipTransition());
      return Promise.race(stages.map((stage) => stage.catch(() => {})));
    },
  },
];
