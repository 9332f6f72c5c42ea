import { isolateText, type SimilarReason } from '../../roster/index.ts';
import { formatCalendarDay, m } from '../../words/index.ts';

const sentences: Readonly<Record<SimilarReason['code'], (values: { values: string }) => string>> = {
  'same-name': m.similar_reason_same_name,
  'swapped-names': m.similar_reason_swapped_names,
  'same-first-name': m.similar_reason_same_first_name,
  nickname: m.similar_reason_nickname,
  'goes-by': m.similar_reason_goes_by,
  initial: m.similar_reason_initial,
  'part-of-first-name': m.similar_reason_part_of_first_name,
  'similar-first-name': m.similar_reason_similar_first_name,
  'different-first-name': m.similar_reason_different_first_name,
  'same-last-name': m.similar_reason_same_last_name,
  'part-of-last-name': m.similar_reason_part_of_last_name,
  'similar-last-name': m.similar_reason_similar_last_name,
  'different-last-name': m.similar_reason_different_last_name,
  'one-has-suffix': m.similar_reason_one_has_suffix,
  'same-birthdate': m.similar_reason_same_birthdate,
  'day-and-month-swapped': m.similar_reason_day_and_month_swapped,
  'birthdate-slip': m.similar_reason_birthdate_slip,
  'similar-birthdate': m.similar_reason_similar_birthdate,
  'different-birthdate': m.similar_reason_different_birthdate,
  'same-address': m.similar_reason_same_address,
  'similar-address': m.similar_reason_similar_address,
  'different-address': m.similar_reason_different_address,
  'same-postcode': m.similar_reason_same_postcode,
  'same-phone': m.similar_reason_same_phone,
  'similar-phone': m.similar_reason_similar_phone,
  'same-email': m.similar_reason_same_email,
  'similar-email': m.similar_reason_similar_email,
};

/** What two records have in common or what sets them apart, with both values, or one where they are alike: "Same birth date: Mar 4, 2014". */
export function reasonSentence({ code, a, b }: SimilarReason): string {
  const values = [...new Set([a, b])].map((value) => isolateText(withDays(value))).join(' / ');
  return sentences[code]({ values });
}

/** Calendar days as they stand everywhere else. */
function withDays(value: string): string {
  return value.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatCalendarDay(day));
}
