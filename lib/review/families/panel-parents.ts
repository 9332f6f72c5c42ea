import { besideOf, familiesBeside, toFamiliesBeside } from './families-beside.ts';
import type { ServedParents } from '../review-source.ts';
import type { FamiliesSource } from './families-source.ts';

/** The parents of the review as a panel beside FACTS' page asks for them. Nothing is read before it does. */
export function servePanelParents(
  families: Pick<FamiliesSource, 'watch' | 'model' | 'person' | 'decide' | 'ids'>,
): ServedParents {
  const { model, person } = families;
  return {
    watchFamiliesBeside: (beside, listener) =>
      families.watch((view) => listener(toFamiliesBeside(view, model.found, beside))),
    watchParent: person.watchStudent,
    fixParentEmail: person.fixEmail,
    decideParents: async (personIds, choice) => {
      await families.decide(personIds, choice);
    },
    isBeside: async (page, personId) => {
      const beside = besideOf(page);
      if (beside === null || !(await families.ids()).has(personId)) return false;
      if (beside.kind === 'parent') return beside.id === personId;
      return familiesBeside(model.found ?? model.find(), beside).some(({ members }) =>
        members.some((each) => each.personId === personId),
      );
    },
  };
}
