import type { Failure } from '../../errors.ts';
import { askTarget } from './account-lookup.ts';
import type { Failed, SendAttempt } from './send-attempt.ts';
import { sendSingly } from './send-singly.ts';
import { hold, pausesForUnseen } from './standing.ts';
import { restoreEmails, parkEmails, type ParkedEmail } from './park-email.ts';

/**
 * Chains: when the holder of an email has moved on, the one who waited for it can follow. Circles: one of each steps aside, then all of them move in one
 * round. Goes on as long as somebody gets through, then refuses the rest; whose account the target doesn't show yet is waited for.
 */
export async function settleContested(attempt: SendAttempt, all: readonly Failed[]): Promise<void> {
  const { deps, runId, standing } = attempt;
  const parked: ParkedEmail[] = [];
  const stuck = new Set<number>();
  let contested = all;
  for (let before = -1; contested.length > 0 && !standing.held && standing.confirmed !== before;) {
    before = standing.confirmed;
    const waiting = contested.map(({ item }) => item);
    const turn = await parkEmails(
      attempt,
      waiting.filter(({ studentId }) => !stuck.has(studentId)),
    );
    if (!turn) return;
    parked.push(...turn.parked);
    for (const studentId of turn.stuck) stuck.add(studentId);
    const first = new Set(turn.movers);
    contested = await sendSingly(
      attempt,
      askTarget(deps.target),
      [...turn.movers, ...waiting.filter((item) => !first.has(item))],
      1,
    );
  }
  if (standing.held) return;
  await restoreEmails(attempt, parked);
  const unseen = contested.find(({ failure }) => isUnseen(failure));
  const waits = unseen !== undefined && standing.pauses < pausesForUnseen;
  for (const { item, failure } of contested) {
    if (isUnseen(failure) && waits) continue;
    const swap = { ...failure, detail: { ...failure.detail, reason: 'swap' } };
    const why = stuck.has(item.studentId) ? swap : failure;
    await deps.store.refuseItem(runId, item.studentId, why, isUnseen(failure));
  }
  if (waits) hold(standing, 'wait', unseen.failure);
}

/** The target says that an account is there, and shows none: it may be one that we made a moment ago. Or nothing says yet whether there is one. */
function isUnseen({ code, detail }: Failure): boolean {
  return code === 'target-in-doubt' || detail?.['reason'] === 'unseen';
}
