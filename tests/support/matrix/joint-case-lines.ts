import { dayOf } from "@/lib/platform/calendar";
import type { Lines, Visits } from "@/tests/support/matrix/lines";
import type { Place, Things } from "@/tests/support/matrix/world";

const today = dayOf(new Date());
const written = ({ teamId }: Place, { commons }: Things) => ({
  ...{ teamId, unitId: commons.secondLineId, heldOn: today, startsAt: "", place: "" },
  ...{ going: "Twijfel", tried: "Gepraat", question: "Wat nu?" },
});
/** Who works in the team, and the adviser of the unit, which works for the whole institution. */
const invited = { may: ["coach", "teacher", "lead", "unitAdviser"] } as const;

/** A case without a name is its author's, and shared of who is invited to it (W13). */
export const jointCaseLines: Lines = {
  "joint-cases#bringCase": { send: written, may: ["coach", "teacher", "unitAdviser"] },
  "joint-cases#rewriteCase": {
    send: (place, world) => ({ caseId: place.conceptCaseId, ...written(place, world) }),
    may: ["coach"],
  },
  "joint-cases#shareCase": { send: ({ conceptCaseId }) => ({ caseId: conceptCaseId }), may: ["coach"] },
  "joint-cases#withdrawCase": { send: ({ jointCaseId }) => ({ caseId: jointCaseId }), may: ["coach"] },
  "joint-cases#writeInsights": {
    send: ({ jointCaseId }) => ({ caseId: jointCaseId, insights: "Eerst bellen" }),
    ...invited,
  },
  "joint-cases#agreeOnWork": {
    send: ({ jointCaseId }) => ({ caseId: jointCaseId, title: "Bellen", words: "Voor we doorverwijzen" }),
    ...invited,
  },
};

const ownTeam = { isEverywhere: true, hasNoSubject: true } as const;

export const jointCasePages: Visits = {
  "/[institution]/doorverwijzingen/casussen": {
    at: () => "/doorverwijzingen/casussen",
    may: ["coach", "teacher", "lead", "farCoach", "farTeacher", "farLead", "unitAdviser"],
    ...ownTeam,
  },
  "/[institution]/doorverwijzingen/casussen/nieuw": {
    at: () => "/doorverwijzingen/casussen/nieuw",
    may: ["coach", "teacher", "farCoach", "farTeacher", "unitAdviser"],
    ...ownTeam,
  },
  "/[institution]/doorverwijzingen/casussen/[caseId]": {
    at: ({ jointCaseId }) => `/doorverwijzingen/casussen/${jointCaseId}`,
    may: invited.may,
    opens: { of: ({ coachId }) => coachId, to: ["teacher", "lead", "unitAdviser"] },
  },
  "/[institution]/doorverwijzingen/casussen/[caseId]/aanpassen": {
    at: ({ conceptCaseId }) => `/doorverwijzingen/casussen/${conceptCaseId}/aanpassen`,
    may: ["coach"],
  },
};
