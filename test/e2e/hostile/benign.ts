import './in-page.ts';

/** What honest pages look like: beside them the button must go live. Each runs inside the page. */
export const benignPages: readonly { readonly name: string; readonly act: () => void }[] = [
  { name: 'as FACTS sends it', act: () => {} },
  {
    name: 'a dark theme',
    act: () => window.siege.css('html{color-scheme:dark}body{background:#111!important;color:#eee}'),
  },
  { name: 'large print', act: () => window.siege.css('html{font-size:24px!important}') },
  { name: 'a page in high contrast', act: () => window.siege.css('body{filter:contrast(1.5)}') },
  { name: 'a page zoomed by the browser’s own way', act: () => window.siege.css('body{zoom:1.25}') },
  {
    name: 'a fixed header over the page',
    act: () => void window.siege.layer('inset:0 auto auto 0;width:60vw;height:64px'),
  },
  {
    name: 'a fixed footer over the page',
    act: () => void window.siege.layer('inset:auto auto 0 0;width:60vw;height:80px'),
  },
  { name: 'a modal in the page, with its backdrop', act: () => void window.siege.layer('background:#0008;width:60vw') },
  {
    name: 'a popover in the page, opened and closed again',
    act: () => {
      const popover = window.siege.layer('width:300px;height:200px');
      popover.style.removeProperty('display');
      popover.showPopover();
      popover.hidePopover();
    },
  },
  {
    name: 'a dialog that is not modal',
    act: () => (window.siege.layer('width:300px;height:200px', 'dialog') as HTMLDialogElement).show(),
  },
  {
    name: 'a tooltip',
    act: () => void window.siege.layer('inset:200px auto auto 200px;width:120px;height:30px;background:#222'),
  },
  {
    name: 'a chat bubble with the highest z-index, at the left',
    act: () =>
      void window.siege.layer('inset:auto auto 20px 20px;width:60px;height:60px;background:#06c;border-radius:50%'),
  },
  {
    name: 'a long page that is scrolled',
    act: () => {
      window.siege.css('body{height:4000px!important;overflow:visible!important}');
      window.scrollTo(0, 900);
      window.siege.onUndo(() => window.scrollTo(0, 0));
    },
  },
  {
    name: 'frames in the page',
    act: () => {
      for (let n = 0; n < 5; n++) window.siege.layer(`inset:${n * 60}px auto auto 0;width:200px;height:50px`, 'iframe');
    },
  },
  { name: 'transforms elsewhere', act: () => window.siege.css('body>*{transform:translateX(3px) rotate(.2deg)}') },
  {
    name: 'animations elsewhere',
    act: () =>
      window.siege.css(
        '@keyframes turn{to{transform:rotate(1turn)}}body img,body svg{animation:turn 1s linear infinite}',
      ),
  },
  { name: 'a page that is printed', act: () => window.siege.css('@media print{html{opacity:.5}}') },
  { name: 'a page that fades in itself', act: () => window.siege.css('body{opacity:.7}') },
  {
    name: 'a style sheet that resets everything',
    act: () =>
      window.siege.css(
        '*,*::before,*::after{margin:0;padding:0;border:0;transition:all .2s;box-shadow:none;outline:0}',
      ),
  },
  {
    name: 'style of every div',
    act: () =>
      window.siege.css(
        'div{opacity:.95;filter:saturate(1.1);transform:scale(1.01);width:auto!important;position:relative!important}',
      ),
  },
  {
    name: 'a page in another direction of writing',
    act: () => {
      document.documentElement.dir = 'rtl';
      window.siege.onUndo(() => document.documentElement.removeAttribute('dir'));
    },
  },
  {
    name: 'a page that changes all the time',
    act: () => {
      const timer = setInterval(() => document.body.toggleAttribute('data-tick'), 5);
      window.siege.onUndo(() => clearInterval(timer));
    },
  },
];
