/** Formal and short names for the generator; not the list that the rule uses. */
export const NICKNAME_PAIRS: readonly (readonly [string, string])[] = [
  ['william', 'bill'], ['william', 'will'], ['robert', 'bob'], ['robert', 'rob'], ['james', 'jim'], ['james', 'jamie'], ['michael', 'mike'],
  ['joseph', 'joe'], ['thomas', 'tom'], ['daniel', 'dan'], ['samuel', 'sam'], ['benjamin', 'ben'], ['nicholas', 'nick'], ['matthew', 'matt'],
  ['joshua', 'josh'], ['alexander', 'alex'], ['elizabeth', 'liz'], ['elizabeth', 'beth'], ['katherine', 'kate'], ['margaret', 'peggy'],
  ['margaret', 'meg'], ['rebecca', 'becky'], ['abigail', 'abby'], ['jessica', 'jess'], ['samantha', 'sam'], ['victoria', 'vicky'],
  ['charles', 'chuck'], ['edward', 'ted'], ['richard', 'dick'], ['anthony', 'tony'], ['christopher', 'chris'], ['andrew', 'drew'],
  ['jonathan', 'jon'], ['zachary', 'zach'], ['isabella', 'izzy'], ['jennifer', 'jenny'], ['patricia', 'trish'], ['stephen', 'steve'],
]; // prettier-ignore
