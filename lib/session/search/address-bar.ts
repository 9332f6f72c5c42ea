import { m } from '../../words/index.ts';
import { parseStudentId } from '../../roster/index.ts';
import { flagLabel } from '../flag-words.ts';
import type { MarkedText, SearchAnswer, StudentHit } from '../../review/search/search-view.ts';
import { gradeText } from '../../records/student-name.ts';
import { worstFlag } from '../../review/worst-flag.ts';

/** One line below the address bar. */
export interface Suggestion {
  /** What stands in the address bar when it is chosen. */
  readonly content: string;
  /** Chromium's markup, or plain text for browsers that show it as it is. */
  readonly description: string;
}

type Form = 'markup' | 'plain';

/** As many as Chromium shows. */
const maxSuggestions = 8;

/** Whoever was found: name, grade, ID and the worst flag. Never an email: others may look over the shoulder. */
export function suggestStudents({ hits }: SearchAnswer, form: Form): Suggestion[] {
  return hits.slice(0, maxSuggestions).map((hit) => ({
    content: `ID ${hit.studentId}`,
    description: form === 'markup' ? describe(hit) : plainWords(hit),
  }));
}

/** The line above the suggestions; `null` while nothing is typed yet. */
export function addressBarHint(answer: SearchAnswer | 'locked' | null, form: Form): string {
  const plain = hintFor(answer);
  return form === 'markup' ? escapeMarkup(plain) : plain;
}

function hintFor(answer: SearchAnswer | 'locked' | null): string {
  if (answer === 'locked') return m.search_bar_locked();
  if (answer === null || answer.state !== 'ready') return m.search_bar_type();
  if (answer.size === 0) return m.search_bar_empty();
  if (answer.query.trim() === '') return m.search_bar_type();
  if (answer.hits.length === 0) return m.search_bar_nobody();
  return m.search_bar_open_first();
}

/** The student whom a chosen line, or a typed ID, names. */
export function chosenStudent(text: string): number | null {
  return parseStudentId(/^\s*(?:id\s*)?(\d+)\s*$/i.exec(text)?.[1] ?? '');
}

function describe(hit: StudentHit): string {
  const called = hit.calledName.length > 0 ? ` <dim>(${marked(hit.calledName)})</dim>` : '';
  return `${marked(hit.fullName)}${called} <dim>${escapeMarkup(aside(hit))}</dim>`;
}

function plainWords(hit: StudentHit): string {
  return clean(`${hit.name} ${aside(hit)}`);
}

function aside({ gradeLevel, studentId, flags, outcome }: StudentHit): string {
  const flag = worstFlag(flags);
  const words = outcome === 'skipped' ? m.flags_skipped() : flag && flagLabel(flag.code);
  return [gradeText(gradeLevel), m.shared_id({ id: String(studentId) }), words].filter(Boolean).join(' · ');
}

function marked(text: MarkedText): string {
  return text
    .map((piece) => (piece.hit ? `<match>${escapeMarkup(piece.text)}</match>` : escapeMarkup(piece.text)))
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeMarkup(text: string): string {
  return clean(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Without what no markup may hold: a single bad character would empty the whole list. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Cn}]/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
