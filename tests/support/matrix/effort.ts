import { schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Lines, Visits } from "@/tests/support/matrix/lines";
import type { Kind } from "@/tests/support/matrix/kinds";

const thisYear = schoolYearOf(new Date());

/** Two parts of career that the institution asks this year. */
export async function effortParts(tx: TenantTx) {
  const [effortPartId, otherId] = [newId(), newId()];
  const asked = { schoolYear: thisYear, dimension: "career", studyYears: [] };
  await tx.effortPart.createMany({
    data: [
      { id: effortPartId, ...asked, name: "Portfolio bijgehouden", position: 1 },
      { id: otherId, ...asked, name: "Vervolg verkend", position: 2 },
    ],
  });
  return { effortPartId };
}

const settlers: readonly Kind[] = ["admin", "directorate"];
const atHome = { isEverywhere: true, hasNoSubject: true } as const;
const words = { dimension: "career", name: "Beroep verkend", explanation: "", isRequired: "yes" };

/** What is asked is the institution's to say; how far students are, of who guides and teaches them (permissions.md 6.3). */
export const effortLines: Lines = {
  "effort/parts#addPart": {
    send: () => ({ schoolYear: String(thisYear), ...words }),
    may: settlers,
    ...atHome,
  },
  "effort/parts#changePart": {
    send: (_place, { commons }) => ({ partId: commons.effortPartId, ...words }),
    may: settlers,
    isEverywhere: true,
  },
  "effort/parts#movePart": {
    send: (_place, { commons }) => ({ partId: commons.effortPartId, direction: "down" }),
    may: settlers,
    isEverywhere: true,
  },
  "effort/parts#endPart": {
    send: (_place, { commons }) => ({ partId: commons.effortPartId }),
    may: settlers,
    isEverywhere: true,
  },
  "effort/parts#beginYear": {
    send: () => ({ schoolYear: String(thisYear + 1), from: "usual" }),
    may: settlers,
    ...atHome,
  },
  "effort#noteEffort": {
    send: ({ studentId }, { commons }) => ({
      partId: commons.effortPartId,
      [`state.${studentId}`]: "done",
      [`note.${studentId}`]: "",
    }),
    may: ["coach", "teacher"],
  },
};

/** Whoever coaches nobody has an empty list of their own, and notes for nobody in it. */
export const effortPages = (staff: readonly Kind[]): Visits => ({
  "/[institution]/studenten/loopbaan-en-burgerschap": {
    at: () => "/studenten/loopbaan-en-burgerschap",
    may: staff,
    ...atHome,
  },
  "/[institution]/studenten/loopbaan-en-burgerschap/[partId]": {
    at: (_place, { commons }) => `/studenten/loopbaan-en-burgerschap/${commons.effortPartId}`,
    may: staff,
    isEverywhere: true,
  },
  "/[institution]/studenten/[studentId]/loopbaan-en-burgerschap": {
    at: ({ studentId }) => `/studenten/${studentId}/loopbaan-en-burgerschap`,
    may: ["coach", "lead", "student"],
  },
  "/[institution]/teams/[teamId]/loopbaan-en-burgerschap": {
    at: ({ teamId }) => `/teams/${teamId}/loopbaan-en-burgerschap`,
    may: ["coach", "teacher", "lead"],
  },
  "/[institution]/teams/[teamId]/loopbaan-en-burgerschap/[partId]": {
    at: ({ teamId }, { commons }) => `/teams/${teamId}/loopbaan-en-burgerschap/${commons.effortPartId}`,
    may: ["coach", "teacher"],
  },
  "/[institution]/borging/loopbaan-en-burgerschap": {
    at: () => "/borging/loopbaan-en-burgerschap",
    may: ["directorate", "coordinator", "lead", "farLead"],
    ...atHome,
  },
  "/[institution]/beheer/instellingen/loopbaan-en-burgerschap": {
    at: () => "/beheer/instellingen/loopbaan-en-burgerschap",
    may: ["admin", "directorate", "hr", "officer"],
    ...atHome,
  },
});
