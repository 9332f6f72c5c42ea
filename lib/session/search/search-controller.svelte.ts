import type { ReviewSource } from '../../review/review-source.ts';
import type { Unsubscribe } from '../../records/watch.ts';
import { longestQuery, type SearchAnswer, type StudentHit } from '../../review/search/search-view.ts';

/** One search box: what is typed, who was found, and whom the arrow keys have reached. */
export class SearchController {
  query = $state('');
  /** Place of the chosen one among the hits. */
  place = $state(0);
  #answer = $state.raw<SearchAnswer | null>(null);

  #source: Pick<ReviewSource, 'watchSearch'>;
  #stop: Unsubscribe = () => {};
  /** Enter was pressed before the answer to the last letter had come. */
  #waiting: ((hit: StudentHit) => void) | null = null;

  constructor(source: Pick<ReviewSource, 'watchSearch'>) {
    this.#source = source;
  }

  /** Whether the answer on screen is the one to what is typed. */
  get current(): boolean {
    return this.#answer?.state === 'ready' && this.#answer.query === asked(this.query);
  }

  /** The last answer's hits stay until the next one's are there: nothing flickers. */
  get hits(): readonly StudentHit[] {
    return asked(this.query).trim() === '' ? [] : (this.#answer?.hits ?? []);
  }

  get answer(): SearchAnswer | null {
    return this.#answer;
  }

  get chosen(): StudentHit | null {
    return this.hits[this.place] ?? null;
  }

  /** Makes the search ready before the first letter. */
  open(): void {
    this.#ask();
  }

  type(query: string): void {
    this.query = query;
    this.place = 0;
    this.#waiting = null;
    this.#ask();
  }

  /** Round the list, one up (-1) or down (1). */
  move(step: 1 | -1): void {
    const { length } = this.hits;
    if (length > 0) this.place = (this.place + step + length) % length;
  }

  /** Calls with the chosen one, as soon as the answer to what is typed is there. */
  choose(onchoose: (hit: StudentHit) => void): void {
    if (!this.current) this.#waiting = onchoose;
    else if (this.chosen) onchoose(this.chosen);
  }

  /** Empties the box and lets go of the search. */
  close(): void {
    this.#stop();
    this.#stop = () => {};
    this.#waiting = null;
    this.#answer = null;
    this.query = '';
    this.place = 0;
  }

  #ask(): void {
    this.#stop();
    this.#stop = this.#source.watchSearch(asked(this.query), (answer) => this.#take(answer));
  }

  #take(answer: SearchAnswer): void {
    const chosenId = this.chosen?.studentId;
    const again = this.#answer?.query === answer.query;
    this.#answer = answer;
    // The same question answered anew: whoever was chosen stays so.
    const place = again ? answer.hits.findIndex(({ studentId }) => studentId === chosenId) : -1;
    this.place = again && place >= 0 ? place : Math.min(this.place, Math.max(0, answer.hits.length - 1));
    const waiting = this.#waiting;
    if (!waiting || !this.current) return;
    this.#waiting = null;
    this.choose(waiting);
  }
}

function asked(query: string): string {
  return query.slice(0, longestQuery);
}
