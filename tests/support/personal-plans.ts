import { askAgreement } from "@/lib/plans/personal/agreements/commands";
import { addLearning } from "@/lib/plans/personal/learning/commands";
import { openPieces } from "@/lib/plans/personal/opening/commands";
import { writePart } from "@/lib/plans/personal/commands";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import { addAction, addQuestion } from "@/lib/plans/personal/questions/commands";
import type { Action, Part, PartKind, PersonalPlan, Question } from "@/lib/plans/personal/rules";
import type { ActionWords } from "@/lib/plans/personal/schema";
import { asDate, dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TestInstitution } from "@/tests/support/institution";

/** An action as the plan check likes it, unless told otherwise. */
export function anAction(changes: Partial<Action> = {}): Action {
  return {
    ...{ id: newId(), version: 1, what: "Vier gesprekken voeren met een vragenkaart", context: "guidance" },
    ...{ successSign: "Een student noemt zelf een stap", needs: "niets", dueOn: "2027-01-15" },
    funding: "",
    ...{ progress: "not-started", careerCompetence: "steering", competence: "", responsible: "individual" },
    ...{ carriers: [], carriedFrom: null, carriedTo: null, origin: null },
    ...changes,
  };
}

export function aQuestion(changes: Partial<Question> = {}): Question {
  return {
    ...{ id: newId(), version: 1, changedAt: new Date("2026-09-01T10:00:00Z"), openedTo: null },
    ...{ title: "Hoe vraag ik door?", type: "question", hypothesis: "", contributesTo: "eigen keuze" },
    ...{ result: null, learnt: "" },
    actions: [anAction()],
    ...changes,
  };
}

export function aPart(kind: PartKind, words = "Een paar zinnen."): Part {
  const changedAt = new Date("2026-09-01T10:00:00Z");
  return { id: newId(), version: 1, changedAt, openedTo: null, kind, words, place: null };
}

/** A plan of 2026-2027 in which everything is in order. */
export function aPlan(changes: Partial<PersonalPlan> = {}): PersonalPlan {
  return {
    ...{ id: newId(), schoolYear: 2026, reviewOn: "2027-05-10", asked: null, agreed: null },
    ...{ lookedBackAt: null, reviewedAt: null, reviewedWith: null, closedAt: null },
    parts: [aPart("going-well"), aPart("could-improve")],
    questions: [aQuestion()],
    ...changes,
  };
}

export const actionWords: ActionWords = {
  ...{ what: "Vier gesprekken voeren", context: "guidance", successSign: "", needs: "niets" },
  funding: "",
  ...{ dueOn: `${schoolYearOf(new Date())}-12-01`, careerCompetence: "steering", competence: "" },
  ...{ responsible: "individual", carriers: [] },
};

export type PersonalPlanIds = Readonly<
  Record<
    | "personalPlanId"
    | "personalQuestionId"
    | "personalActionId"
    | "personalLearningId"
    | "personalAgreementId"
    | "broughtId",
    string
  >
>;

/** The teacher of a place writes a plan that carries the place's mark, opens a question to the leader and asks them to agree. */
export async function aPersonalPlan(
  { actor: actorOf, inside }: TestInstitution,
  {
    teacherId,
    leadId,
    draftPlanId,
  }: { readonly teacherId: string; readonly leadId: string; readonly draftPlanId: string },
  mark: string,
): Promise<PersonalPlanIds> {
  const [actor, now] = [await actorOf(teacherId), new Date()];
  const schoolYear = schoolYearOf(now);
  return inside(async (tx) => {
    const desk = { tx, actor, now };
    const own = () => findOwnPlan(tx, actor, schoolYear);
    await writePart(desk, await own(), "going-well", { words: `kanarie-plan-${mark}`, place: null });
    const title = `kanarie-leervraag-${mark}`;
    const words = { title, type: "question", hypothesis: "", contributesTo: "" } as const;
    await addQuestion(desk, await own(), words);
    const [question] = (await own()).questions;
    if (!question) throw new Error("There is no question.");
    const added = await addAction(desk, await own(), question, actionWords);
    if (!added.ok) throw new Error(`Refused: ${added.refusal}.`);
    await openPieces(desk, await own(), { leaderId: leadId, pieceIds: [question.id] });
    await askAgreement(desk, await own(), leadId);
    const broughtId = newId();
    const brought = { id: broughtId, planId: draftPlanId, words: "Hoe laat ik stiltes vallen?" };
    await tx.planProposal.create({
      data: { ...brought, broughtOn: asDate(dayOf(now)) },
      select: { id: true },
    });
    const tie = { proposalId: broughtId, questionId: question.id, personId: teacherId };
    await tx.broughtQuestion.create({ data: tie, select: { proposalId: true } });
    const noted = { what: `kanarie-geleerd-${mark}`, on: dayOf(now), minutes: 30, competence: "" };
    const noHours = { kind: "on-the-job", isLob: false, actionId: null } as const;
    await addLearning(desk, { ...noted, ...noHours });
    const learning = await tx.personalLearning.findFirstOrThrow({ select: { id: true } });
    const { id, asked } = await own();
    return {
      ...{ personalPlanId: id ?? "", personalAgreementId: asked?.id ?? "" },
      personalLearningId: learning.id,
      ...{ broughtId, personalQuestionId: question.id, personalActionId: added.data.id },
    };
  }, teacherId);
}
