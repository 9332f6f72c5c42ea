import type { DraftMemory } from '../records/draft.ts';
import type { PersonRef } from './people/people-view.ts';
import type { PanelRequest, PageContext, PanelLayout } from '../records/page.ts';
import type { Unsubscribe } from '../records/watch.ts';

/** The FACTS page that the panel stands beside. */
export interface PageLink extends DraftMemory {
  watchPage(listener: (page: PageContext) => void): Unsubscribe;
  watchLayout(listener: (layout: PanelLayout) => void): Unsubscribe;
  /** Called once for each thing asked, also for what was asked just before the panel was opened. */
  watchPanelRequests(listener: (asked: PanelRequest) => void): Unsubscribe;
  setLayout(change: Partial<PanelLayout>): Promise<void>;
  /** The page that was taken for another school's is our own. */
  confirmSchool(): Promise<void>;
  showStudent(studentId: number): Promise<void>;
  /** The page of anybody: which one FACTS has for them depends on what they are. */
  showPerson(person: Pick<PersonRef, 'personId' | 'kind'>): Promise<void>;
  openReview(route: string): Promise<void>;
}
