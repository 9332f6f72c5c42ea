/** What a hostile page has at hand; put into the page by `armPage`. */
export interface Siege {
  /** The element in which the panel stands: found as any script of the page can find it. */
  host(): HTMLElement | null;
  /** Adds rules that beat the extension's own. */
  css(rules: string): void;
  /** Puts an element over everything, through which clicks fall. */
  layer(style?: string, tag?: string): HTMLElement;
  onUndo(work: () => void): void;
  /** Takes back all of the above. */
  undo(): void;
}

declare global {
  interface Window {
    siege: Siege;
  }
}

/** Runs inside the page, so it uses nothing from outside. */
export function armPage(): void {
  const undos: (() => void)[] = [];
  const siege: Siege = {
    host: () =>
      [...document.documentElement.children].find(
        (each): each is HTMLElement =>
          each !== document.head && each !== document.body && !each.matches('[data-siege]'),
      ) ?? null,
    css: (rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      siege.onUndo(() => sheet.replaceSync(''));
    },
    layer: (style = 'background:#fff', tag = 'div') => {
      const layer = document.createElement(tag);
      layer.dataset['siege'] = '';
      layer.style.cssText = `position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;padding:0;max-width:none;max-height:none;z-index:2147483647;display:block;overflow:visible;pointer-events:none;${style}`;
      if (tag !== 'dialog') layer.popover = 'manual';
      document.documentElement.append(layer);
      siege.onUndo(() => layer.remove());
      return layer;
    },
    onUndo: (work) => void undos.push(work),
    undo: () => {
      for (const work of undos.splice(0).reverse()) work();
    },
  };
  window.siege = siege;
}
