import { test } from "@/tests/support/browser";
import * as adoption from "@/tests/support/school-year/adoption";
import * as appraisal from "@/tests/support/school-year/appraisal";
import * as draft from "@/tests/support/school-year/draft";
import * as end from "@/tests/support/school-year/looking-back";
import * as own from "@/tests/support/school-year/own-plan";
import * as proposals from "@/tests/support/school-year/proposals";
import * as talk from "@/tests/support/school-year/talk";
import * as workshop from "@/tests/support/school-year/workshop";
import { beginYear } from "@/tests/support/school-year/year";

test("[A2] [E2] [F1] [F5] [F8] [F11] [F13] [G1] [G4] [G6] [G11] [H3] [H4] [H5] [H8] [H9] [H13] [H15] [M1] [M4] [M8] [M14] a whole school year of one team, from its first draft to the plan of next year", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const { step } = test;
  const year = await beginYear(page, browser, String(baseURL));

  const plan = await step("the leader begins the plan of the team", () => draft.beginPlan(year));
  await step("two write on one draft and no word is lost", () => draft.writeAtOnce(year, plan));
  await step("a colleague comments, and outside the team nobody reads it", () => draft.readAlong(year, plan));

  await step("a teacher writes a plan of their own; a browser that goes out loses a moment", () =>
    own.writeParts(year),
  );
  await step("the plan gets a learning question with an action", () => own.askOneself(year));
  const opened = await step("nobody reads it until it is opened to the leader, and both agree", () =>
    own.openAndAgree(year),
  );

  await step("two learning questions go to the team, one of them without a name", () =>
    proposals.bringToTeam(year),
  );
  await step("one becomes a goal of the team, of the other its owner reads why not", () =>
    proposals.answerProposals(year),
  );
  const what = await step("three plan together, each on a screen of their own", () =>
    workshop.planTogether(year, plan),
  );
  await step("the team adopts its plan", () => adoption.adoptPlan(year, plan, what));
  await step("mid-year the plan changes, is adopted once more, and the directie has seen it", () =>
    adoption.changeMidYear(year, plan),
  );

  await step("HR adds a question of its own to the talks", () => talk.addQuestion(year));
  const talked = await step("leader and teacher plan a talk", () => talk.planTalk(year));
  await step("both prepare unseen", () => talk.prepareUnseen(year, talked));
  await step("they hold it without a score", () => talk.recordTalk(year));
  await step("a mistake in it is corrected for both to see", () => talk.correctTalk(year));
  await step("the teacher asks for something and confirms", () => talk.confirmTalk(year, talked));
  await step("what came of it is a task, an answer, and nobody else's", () => talk.followUp(year, talked));

  const appraised = await step("the leader plans an appraisal", () => appraisal.inviteToAppraisal(year));
  await step("it finds nothing of the year's plans and talks", () =>
    appraisal.writeAppraisal(year, appraised),
  );
  await step("only a citation the teacher gives comes in", () => appraisal.askCitation(year));
  await step("it is laid and objected to", () => appraisal.objectToAppraisal(year));
  await step("HR checks it", () => appraisal.checkAppraisal(year, appraised));

  await step("what the teacher closes again is gone for the leader", () => own.closeAgain(year, opened));
  await step("the teacher notes what they learnt", () => end.noteLearning(year));
  await step("a last question is opened", () => end.askLast(year));
  await step("the teacher looks back, the leader looks along", () => end.lookBack(year));
  await step("the teacher's plan is closed and what lay unfinished goes along", () => end.closePlan(year));
  await step("the team holds its plan to the light", () => adoption.holdToTheLight(year, plan));
  await step("and begins the next with the goals that go on", () => adoption.goOn(year, plan));
});
