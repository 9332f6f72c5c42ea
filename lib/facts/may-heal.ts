import { presentFailure, type Failure } from '../errors.ts';

/** Whether asking FACTS again may help: it can't be reached, asks to wait, or sent a web page or half an answer. */
export function mayHeal(failure: Failure): boolean {
  const unreadable = failure.code === 'facts-answer' && failure.detail?.['field'] === undefined;
  return unreadable || presentFailure(failure).severity === 'wait';
}
