export type PageKind =
  'student' | 'students' | 'families' | 'family' | 'parent' | 'staff' | 'home' | 'other' | 'unrecognised';

/** What the FACTS page shows, as its hash route says. Only chooses what is displayed. */
export interface PageContext {
  readonly kind: PageKind;
  readonly studentId: number | null;
  /** The parent whose page it is. */
  readonly parentId?: number | undefined;
  /** The family whose page it is. */
  readonly familyId?: number | undefined;
  /** What FACTS calls the school in the page's address, where it tells. */
  readonly client?: string | undefined;
  /** The page is another school's; what FACTS calls ours. Nobody on it is known. */
  readonly otherSchool?: string | undefined;
}

/** Narrowest and widest panel, CSS pixels. */
export const panelWidths = { min: 320, max: 560 } as const;

export interface PanelLayout {
  readonly open: boolean;
  /** CSS pixels. */
  readonly width: number;
  readonly side: 'left' | 'right';
}

/** Before anybody moved it. */
export const firstLayout: PanelLayout = { open: true, width: 380, side: 'right' };

/** What somebody asked the panel for from outside it: a badge was clicked, or a text was looked up. */
export type PanelRequest =
  { readonly kind: 'student'; readonly studentId: number } | { readonly kind: 'search'; readonly query: string };
