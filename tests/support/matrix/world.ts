import { leaveHalf } from "@/lib/access/halves/commands";
import { savePart } from "@/lib/colleagues/commands";
import { answerHandover, handOverCoach } from "@/lib/organisation/students/commands";
import { asDate, dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { seal } from "@/lib/platform/seal";
import { placeOfSignal } from "@/lib/signals/queries";
import type { TenantTx } from "@/lib/platform/tenancy";
import { placeOfPreparation } from "@/lib/conversations/preparations/queries";
import { writtenWords } from "@/lib/conversations/preparations/rules";
import { writtenReport } from "@/lib/conversations/rules";
import { type ImportKind, importKinds } from "@/lib/exchange/columns/schema";
import { startNextVersion } from "@/lib/profiles/versions/commands";
import * as build from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { appraisalIds, writeAppraisals } from "@/tests/support/matrix/appraisals";
import { enterName } from "@/tests/support/sign-on-names";
import { effortParts } from "@/tests/support/matrix/effort";
import type { Kind } from "@/tests/support/matrix/kinds";
import { bringCases, jointCaseIds } from "@/tests/support/matrix/joint-cases";
import { aSecondLine, referralIds, referStudent } from "@/tests/support/matrix/referrals";
import { type Asking, questionnaires, rounds } from "@/tests/support/matrix/rounds";
import { staffTalks } from "@/tests/support/matrix/staff-talks";
import { aStudentRound } from "@/tests/support/matrix/student-rounds";
import { aTeamReport, aTeamScan } from "@/tests/support/matrix/team-rounds";
import { newcomers } from "@/tests/support/matrix/newcomers";
import { askCoach } from "@/tests/support/matrix/talk-requests";
import { aTalkRound } from "@/tests/support/matrix/talk-rounds";
import { visitTeacher } from "@/tests/support/matrix/visits";
import { aPersonalPlan, type PersonalPlanIds } from "@/tests/support/personal-plans";
import { aPortfolio, type PortfolioIds } from "@/tests/support/portfolio";
import { aConcept, granted, publish, theRole } from "@/tests/support/profiles";

const now = new Date();

/** A team with everybody and everything in it that a right can be about. */
export type Place = Readonly<
  Record<
    | "teamId"
    | "programmeId"
    | "leadId"
    | "coachId"
    | "teacherId"
    | "studentId"
    | "orphanId"
    | "handedOverId"
    | "newcomerId"
    | "beginnerId"
    | "spokenId"
    | "plannedIntakeId"
    | "recordedIntakeId"
    | "coordinatorId"
    | "successorId"
    | "closedStudentId"
    | "closedPlannedTalkId"
    | "closedTalkId"
    | "closedOpenAgreementId"
    | "closedSettledAgreementId"
    | "plannedTalkId"
    | "recordedTalkId"
    | "togetherTalkId"
    | "openAgreementId"
    | "settledAgreementId"
    | "draftPlanId"
    | "draftGoalId"
    | "draftActionId"
    | "draftCommentId"
    | "cardId"
    | "trainingId"
    | "studyDayId"
    | "adoptedPlanId"
    | "adoptedGoalId"
    | "adoptedActionId"
    | "assignmentId"
    | "consultedRoleId"
    | "consultationId"
    | "commentId"
    | "questionId"
    | "membershipId"
    | "draftRoundId"
    | "runningRoundId"
    | "closedRoundId"
    | "askedRaterId"
    | "shareId"
    | "teamTaskId"
    | "outsideId"
    | "agreementId"
    | "teamReportId"
    | "externalScanId"
    | "externalReadId"
    | "runningScanId"
    | "companyRaterId"
    | "closedScanId"
    | "closedRaterId"
    | "scanShareId"
    | "earlierScanId"
    | "earlierRaterId"
    | "signalId"
    | "talkRequestId"
    | "mentorHourId"
    | "talkRoundId"
    | "talkSlotId"
    | "personalPlanId"
    | "personalQuestionId"
    | "personalActionId"
    | "personalLearningId"
    | keyof PortfolioIds
    | "visitId"
    | "peerVisitId"
    | "staffPlannedTalkId"
    | "staffRecordedTalkId"
    | "staffAgreementId"
    | "staffRequestId"
    | "teacherRoundId"
    | "personalAgreementId"
    | "broughtId"
    | "plannedAppraisalId"
    | "discussedAppraisalId"
    | "objectedAppraisalId"
    | "overdueAppraisalId"
    | "passageId"
    | "referralId"
    | "conceptReferralId"
    | "coachStepId"
    | "parentStepId"
    | "programmePlaceId"
    | "pickUpId"
    | "colleagueNoteId"
    | keyof ReturnType<typeof jointCaseIds>,
    string
  >
>;

/** What belongs to the whole institution. */
export type Commons = Readonly<
  Record<
    | "unitId"
    | "effortPartId"
    | "reviewCampaignId"
    | "institutionPlanId"
    | "institutionCommentId"
    | "roleId"
    | "publishedRoleId"
    | "heldTaskId"
    | "outsideAssignmentId"
    | "taskId"
    | "criterionId"
    | "competenceId"
    | "otherCompetenceId"
    | "frameworkId"
    | "frameworkFileId"
    | "externalFileId"
    | "levelId"
    | "appointmentId"
    | `${ImportKind}ImportId`
    | "consentId"
    | "referenceLinkId"
    | "halfId"
    | "signOnName"
    | "conceptTermCode"
    | "proposalId"
    | "glossaryChangeId"
    | "instrumentId"
    | "versionId"
    | "questionId"
    | "campaignId"
    | "teamVersionId"
    | "teamScanId"
    | "studentVersionId"
    | "studentQuestionId"
    | "secondLineId"
    | "toolId"
    | "supportProgrammeId",
    string
  >
>;

export type World = {
  readonly institution: TestInstitution;
  readonly people: Readonly<Record<Exclude<Kind, "foreigner">, string>>;
  readonly foreigner: { readonly institution: TestInstitution; readonly personId: string };
  readonly near: Place;
  readonly far: Place;
  readonly commons: Commons;
};

/** What there is to be asked about, and who asks: ids only. */
export type Things = Pick<World, "people" | "near" | "far" | "commons">;

/** One institution with two teams, somebody of every kind, and a second institution with somebody who holds every office there. */
export async function aWorld({ isDemo = false } = {}): Promise<World> {
  const institution = await anInstitution({ isDemo });
  const elsewhere = await anInstitution({ isDemo });
  const signOnName = `wacht-${institution.slug}.nl`;
  await enterName(institution, signOnName);
  const world = await institution.inside(async (tx) => {
    const unitId = await build.addUnit(tx);
    const asking = await questionnaires(tx, institution);
    const near = await aPlace(tx, institution, unitId, { name: "Dier & Zorg", mark: "nabij", asking });
    const far = await aPlace(tx, institution, unitId, { name: "Groen & Grond", mark: "ver", asking });
    const officers = await appointOfficers(tx, near.teamId);
    const secondLine = await aSecondLine(tx, unitId);
    for (const { closedScanId: roundId, scanShareId: shareId } of [near, far])
      await tx.scanShare.create({
        data: { id: shareId, roundId, personId: officers.adviser },
        select: { id: true },
      });
    await tx.profileConsultation.updateMany({ data: { openedById: officers.hr } });
    const catalogue = {
      ...(await aCatalogue(tx, officers.hr)),
      ...(await aGlossary(tx, officers.hr, near.leadId)),
      ...(await aPublishedRole(tx, institution, officers)),
    };
    const teamScanId = await aTeamScan(tx, institution, {
      ...{ versionId: asking.teamVersionId, teamIds: [near.teamId, far.teamId], personId: officers.hr },
    });
    const externalFileId = await anExternalFile(tx, officers.hr);
    const halfId = await aSecondHalf(tx, institution, officers.admin);
    const held = {
      ...(await records(tx, officers)),
      ...(await effortParts(tx)),
      halfId,
      signOnName,
      teamScanId,
      externalFileId,
    };
    const reviewCampaignId = newId();
    const lastDay = asDate(later(dayOf(now), { days: 30 }));
    const campaign = { id: reviewCampaignId, schoolYear: schoolYearOf(now), dueOn: lastDay };
    await tx.reviewCampaign.create({
      data: { ...campaign, createdById: near.leadId },
      select: { id: true },
    });
    const concept = await anInstitutionPlan(tx, { writerId: officers.hr, leadId: near.leadId });
    const { unitAdviser, ...second } = secondLine;
    const commons = { unitId, reviewCampaignId, ...concept, ...asking, ...catalogue, ...held, ...second };
    const people = {
      coach: near.coachId,
      teacher: near.teacherId,
      lead: near.leadId,
      student: near.studentId,
      successor: near.successorId,
      teamCoordinator: near.coordinatorId,
      farCoach: far.coachId,
      farTeacher: far.teacherId,
      farLead: far.leadId,
      farStudent: far.studentId,
      farSuccessor: far.successorId,
      farTeamCoordinator: far.coordinatorId,
      ...officers,
      unitAdviser,
    };
    return { people, near, far, commons };
  });
  await tellTeam(institution, world.near.teacherId, "nabij");
  await tellTeam(institution, world.far.teacherId, "ver");
  await prepareTalk(institution, world.near, "nabij");
  await prepareTalk(institution, world.far, "ver");
  await askCoach(institution, world.near, "nabij");
  await askCoach(institution, world.far, "ver");
  const near = {
    ...world.near,
    ...(await aPersonalPlan(institution, world.near, "nabij")),
    ...(await aPortfolio(institution, world.near, "nabij")),
  };
  const far = {
    ...world.far,
    ...(await aPersonalPlan(institution, world.far, "ver")),
    ...(await aPortfolio(institution, world.far, "ver")),
  };
  await visitTeacher(institution, world.near, "nabij");
  await visitTeacher(institution, world.far, "ver");
  await writeAppraisals(institution, world.near, "nabij");
  await writeAppraisals(institution, world.far, "ver");
  for (const [place, mark] of [
    [world.near, "nabij"],
    [world.far, "ver"],
  ] as const) {
    await referStudent(institution, place, { ...world.commons, adviserId: world.people.unitAdviser, mark });
    await bringCases(institution, place, { unitId: world.commons.secondLineId, mark });
  }
  const foreigner = await elsewhere.inside(async (tx) => {
    const personId = await build.addStaff(tx, { givenName: "Vreemd" });
    for (const office of [
      "hr",
      "directorate",
      "lob-coordinator",
      "second-line",
      "admin",
      "privacy-officer",
    ] as const)
      await build.appoint(tx, personId, office);
    return personId;
  });
  return { institution, ...world, near, far, foreigner: { institution: elsewhere, personId: foreigner } };
}

/** What is confidential in a place carries its mark, so that a test can look for it wherever it should not be. */
async function aPlace(
  tx: TenantTx,
  here: TestInstitution,
  unitId: string,
  { name, mark, asking }: { name: string; mark: string; asking: Asking },
): Promise<Omit<Place, keyof PersonalPlanIds | keyof PortfolioIds>> {
  const { id } = here;
  const teamId = await build.addTeam(tx, { unitId, name });
  const programmeId = await build.addProgramme(tx, { teamId });
  const inTeam = { teamIds: [teamId] };
  const [leadId, coachId, teacherId] = [
    await build.addStaff(tx, { ...inTeam, givenName: "Lea" }),
    await build.addStaff(tx, { ...inTeam, givenName: "Coco" }),
    await build.addStaff(tx, {
      ...inTeam,
      givenName: "Teun",
      contractEndsOn: later(dayOf(now), { days: 90 }),
    }),
  ];
  await build.appoint(tx, leadId, "team-lead", { teamId });
  const coordinatorId = await build.addStaff(tx, { givenName: "Loes" });
  await build.appoint(tx, coordinatorId, "lob-coordinator", { teamId });
  const studentId = await build.addStudent(tx, { teamId, programmeId, coachId, ...named("Stan", mark) });
  const orphanId = await build.addStudent(tx, { teamId, programmeId, ...named("Olga", mark) });
  const handed = { teamId, programmeId, coachId: teacherId, ...named("Hans", mark) };
  const handedOverId = await build.addStudent(tx, handed);
  const handing = { coach: { personId: coachId }, namedBy: leadId };
  await handOverCoach(tx, { id: handedOverId, coachId: teacherId }, handing, now);
  const membership = await tx.teamMembership.findFirstOrThrow({
    where: { personId: teacherId, teamId },
    select: { id: true },
  });
  const role = await tx.role.upsert({
    where: { institutionId_name: { institutionId: id, name: "Vakdocent" } },
    create: { id: newId(), name: "Vakdocent", line: "first", holdsIntakes: true },
    update: {},
    select: { id: true },
  });
  const assignment = {
    id: newId(),
    personId: teacherId,
    roleId: role.id,
    teamId,
    minutesPerYear: 60,
    startsOn: asDate("2025-08-01"),
  };
  await tx.roleAssignment.create({ data: assignment, select: { id: true } });
  return {
    ...{ teamId, programmeId, leadId, coachId, teacherId, studentId, orphanId, handedOverId, coordinatorId },
    ...(await talks(tx, id, { studentId, coachId }, mark)),
    ...(await newcomers(tx, { teamId, programmeId }, teacherId, mark, now)),
    togetherTalkId: await aTalkConfirmedTogether(tx, { studentId, coachId }),
    ...(await staffTalks(tx, here, { employeeId: teacherId, coachId: leadId }, { mark, now })),
    ...(await aClosedStudent(tx, here, { teamId, programmeId, leadId, coachId }, { mark, asking })),
    ...(await plans(tx, { teamId, leadId, teacherId }, mark)),
    assignmentId: assignment.id,
    membershipId: membership.id,
    ...(await rounds(tx, here, { asking, leadId, coachId, teacherId })),
    ...(await scansOf(tx, here, { versionId: asking.studentVersionId, studentId, coachId })),
    ...(await aConsultation(tx, { teamId, leadId, teacherId }, mark)),
    ...(await aTalkRound(tx, { studentId, coachId }, now)),
    ...(await aSignal(tx, here, { studentId, authorId: teacherId }, mark)),
    ...{ visitId: newId(), peerVisitId: newId(), talkRequestId: newId() },
    ...appraisalIds(),
    ...referralIds(),
    ...jointCaseIds(),
    teamReportId: await aTeamReport(tx, here, {
      ...{ versionId: asking.teamVersionId, teamIds: [teamId], personId: leadId },
    }),
    questionId: await aQuestion(tx, { teamId, teacherId, leadId }, mark),
    teamTaskId: await aTeamTask(tx, teamId, mark),
    outsideId: await someoneOutside(tx, { teamId, roleId: role.id }, mark),
    agreementId: await aNorm(tx, { teamId, leadId }, mark),
    ...(await anExternalScan(tx, { teamId, leadId }, mark)),
  };
}

/** What others found in the team. */
async function anExternalScan(tx: TenantTx, held: { teamId: string; leadId: string }, mark: string) {
  const [id, fileId] = [newId(), newId()];
  const file = { fileName: `kanarie-bestand-${mark}.csv`, readAt: new Date(), offeredById: held.leadId };
  await tx.externalScanFile.create({ data: { id: fileId, ...file }, select: { id: true } });
  const scan = { source: "Buiten", sourceKey: "buiten", heldOn: asDate("2026-05-18"), method: "Vragenlijst" };
  const whose = { teamId: held.teamId, importedById: held.leadId };
  await tx.externalScan.create({
    data: { id, fileId, ...scan, ...whose, respondents: 12, smallestGroup: 5 },
    select: { id: true },
  });
  const finding = { scanId: id, position: 1, question: `kanarie-extern-${mark}`, questionKey: "samen" };
  const figures = { kind: "share", percentage: 50, of: "" };
  await tx.externalFinding.create({ data: { ...finding, answered: 12, figures }, select: { scanId: true } });
  return { externalScanId: id, externalReadId: fileId };
}

/** The student shares with the coach what they want to talk about; the wall lets nobody else write it. */
async function prepareTalk(
  { id, inside }: TestInstitution,
  { plannedTalkId, studentId }: Pick<Place, "plannedTalkId" | "studentId">,
  mark: string,
) {
  await inside(async (tx) => {
    const place = placeOfPreparation(plannedTalkId, studentId);
    const body = await seal(tx, id, place, writtenWords({ talkAbout: `kanarie-voorbereiding-${mark}` }));
    await tx.conversationPreparation.create({
      data: {
        ...{ conversationId: plannedTalkId, authorId: studentId, body: Buffer.from(body) },
        ...{ releasedAt: now, updatedAt: now },
      },
      select: { version: true },
    });
  }, studentId);
}

/** The teacher tells the own team something about themselves; the wall lets nobody else write it. */
function tellTeam({ id, inside }: TestInstitution, personId: string, mark: string) {
  const said = { part: "qualities", text: `kanarie-profiel-${mark}`, openedTo: "team" } as const;
  return inside((tx) => savePart(tx, { institutionId: id, personId }, said, now), personId);
}

/** A norm of the team. */
async function aNorm(tx: TenantTx, { teamId, leadId }: { teamId: string; leadId: string }, mark: string) {
  const said = {
    kind: "norm",
    title: `kanarie-norm-${mark}`,
    words: "Zo werken we.",
    agreedOn: asDate(dayOf(now)),
  };
  const norm = { id: newId(), teamId, ...said, createdById: leadId };
  await tx.teamAgreement.create({ data: norm, select: { id: true } });
  return norm.id;
}

/** A task of the team itself. */
async function someoneOutside(tx: TenantTx, given: { teamId: string; roleId: string }, mark: string) {
  const id = newId();
  const period = { startsOn: asDate(dayOf(now)), endsOn: asDate(later(dayOf(now), { days: 90 })) };
  await tx.outsideHolder.create({
    data: { id, organisation: mark, ...given, ...period },
    select: { id: true },
  });
  return id;
}

async function aTeamTask(tx: TenantTx, teamId: string, mark: string) {
  const task = { id: newId(), teamId, what: `kanarie-taak-${mark}`, setting: "school" };
  await tx.teamTask.create({ data: task, select: { id: true } });
  return task.id;
}

/** The teacher does not understand a task of a role held in this team. */
async function aQuestion(
  tx: TenantTx,
  { teamId, teacherId, leadId }: { teamId: string; teacherId: string; leadId: string },
  mark: string,
) {
  const [roleId, profileId, taskId, questionId] = [newId(), newId(), newId(), newId()];
  const role = { id: roleId, name: `Onduidelijk ${mark}`, line: "first" };
  await tx.role.create({ data: role, select: { id: true } });
  const profile = { id: profileId, roleId, number: 1, description: "", createdById: leadId };
  await tx.roleProfile.create({ data: { ...profile, schoolYear: schoolYearOf(now) }, select: { id: true } });
  const task = { id: taskId, origin: taskId, profileId, position: 1, what: "Iets", setting: "school" };
  await tx.roleTask.create({ data: task, select: { id: true } });
  const asked = { id: questionId, personId: teacherId, taskId, teamId, words: `kanarie-vraag-${mark}` };
  await tx.taskQuestion.create({ data: asked, select: { id: true } });
  return questionId;
}

/** Something a colleague noticed, that waits for the coach. */
async function aSignal(
  tx: TenantTx,
  { id: institutionId }: TestInstitution,
  who: { studentId: string; authorId: string },
  mark: string,
) {
  const signalId = newId();
  const body = await seal(tx, institutionId, placeOfSignal(signalId), `kanarie-signaal-${mark}`);
  const data = { id: signalId, ...who, body: new Uint8Array(body) };
  await tx.signal.create({ data, select: { id: true } });
  return { signalId };
}

/** A concept that only this team is asked about, with something its teacher said. */
async function aConsultation(
  tx: TenantTx,
  { teamId, leadId, teacherId }: { teamId: string; leadId: string; teacherId: string },
  mark: string,
) {
  const [consultedRoleId, profileId, consultationId, commentId] = [newId(), newId(), newId(), newId()];
  const role = { id: consultedRoleId, name: `Voorgelegd ${mark}`, line: "first" };
  await tx.role.create({ data: role, select: { id: true } });
  const profile = { id: profileId, roleId: consultedRoleId, number: 1, description: "", createdById: leadId };
  await tx.roleProfile.create({ data: { ...profile, schoolYear: schoolYearOf(now) }, select: { id: true } });
  const asked = { id: consultationId, profileId, openedById: leadId };
  const endsOn = asDate(later(dayOf(now), { days: 14 }));
  await tx.profileConsultation.create({ data: { ...asked, endsOn }, select: { id: true } });
  await tx.consultedTeam.create({ data: { consultationId, teamId }, select: { teamId: true } });
  const said = { id: commentId, consultationId, teamId, authorId: teacherId, voice: "own" };
  await tx.profileComment.create({
    data: { ...said, words: `kanarie-reactie-${mark}` },
    select: { id: true },
  });
  return { consultedRoleId, consultationId, commentId };
}

/** A student whose new coach, of no team, reads nothing of what the coach before recorded: the student said no. */
async function aClosedStudent(
  tx: TenantTx,
  { id: institutionId }: TestInstitution,
  { leadId, coachId, ...enrolled }: { teamId: string; programmeId: string; leadId: string; coachId: string },
  { mark, asking }: { mark: string; asking: Asking },
) {
  const successorId = await build.addStaff(tx, { givenName: "Saar" });
  const name = { givenName: "Dora", familyName: `Gesloten-${mark}` };
  const studentId = await build.addStudent(tx, { ...enrolled, coachId, ...name });
  const earlier = await talks(tx, institutionId, { studentId, coachId }, `dicht-${mark}`);
  const about = { versionId: asking.studentVersionId, studentId, coachId };
  const scan = await aStudentRound(tx, institutionId, about, true);
  const handing = { coach: { personId: successorId }, namedBy: leadId };
  granted(await handOverCoach(tx, { id: studentId, coachId }, handing, now));
  const coach = { isSuccessor: true, since: dayOf(now), answeredAt: null };
  granted(await answerHandover(tx, { id: studentId, coachId: successorId, coach }, false, now));
  return {
    ...{ successorId, closedStudentId: studentId },
    closedPlannedTalkId: earlier.plannedTalkId,
    closedTalkId: earlier.recordedTalkId,
    closedOpenAgreementId: earlier.openAgreementId,
    closedSettledAgreementId: earlier.settledAgreementId,
    ...{ earlierScanId: scan.roundId, earlierRaterId: scan.companyRaterId },
  };
}

/** A scan about the student that runs, and one that closed. */
async function scansOf(
  tx: TenantTx,
  { id }: TestInstitution,
  about: { versionId: string; studentId: string; coachId: string },
) {
  const closed = await aStudentRound(tx, id, about, true);
  const running = await aStudentRound(tx, id, about, false);
  return {
    ...{ closedScanId: closed.roundId, closedRaterId: closed.companyRaterId, scanShareId: newId() },
    runningScanId: running.roundId,
    companyRaterId: running.companyRaterId,
  };
}

const named = (givenName: string, mark: string) => ({ givenName, familyName: `Kanarie-${mark}` });

async function talks(
  tx: TenantTx,
  institutionId: TestInstitution["id"],
  pair: { studentId: string; coachId: string },
  mark: string,
) {
  const [plannedTalkId, recordedTalkId] = [newId(), newId()];
  const heldOn = asDate(later(dayOf(now), { days: -3 }));
  await tx.conversation.create({
    data: { id: plannedTalkId, ...pair, kind: "progress", plannedFor: new Date(now.getTime() - 3_600_000) },
    select: { id: true },
  });
  await tx.conversation.create({
    data: { id: recordedTalkId, ...pair, kind: "progress", heldOn },
    select: { id: true },
  });
  const report = writtenReport({
    studentWords: `woorden-${mark}`,
    goal: `streven-${mark}`,
    coachNotes: `notitie-${mark}`,
  });
  const body = await seal(
    tx,
    institutionId,
    { table: "conversation_reports", id: recordedTalkId, column: "body" },
    report,
  );
  await tx.conversationReport.create({
    data: { conversationId: recordedTalkId, body },
    select: { version: true },
  });
  const [openAgreementId, settledAgreementId] = [newId(), newId()];
  for (const id of [openAgreementId, settledAgreementId]) {
    const text = await seal(
      tx,
      institutionId,
      { table: "agreements", id, column: "body" },
      `afspraak-${mark}`,
    );
    const settled = id === settledAgreementId ? { settlement: "done", settledAt: now } : {};
    await tx.agreement.create({
      data: {
        id,
        conversationId: recordedTalkId,
        studentId: pair.studentId,
        doer: "student",
        body: text,
        ...settled,
      },
      select: { id: true },
    });
  }
  return { plannedTalkId, recordedTalkId, openAgreementId, settledAgreementId };
}

/** A talk the student confirmed on the coach's screen. */
async function aTalkConfirmedTogether(tx: TenantTx, pair: { studentId: string; coachId: string }) {
  const id = newId();
  const heldOn = asDate(later(dayOf(now), { days: -1 }));
  await tx.conversation.create({ data: { id, ...pair, kind: "ad-hoc", heldOn }, select: { id: true } });
  await tx.conversationConfirmation.create({
    data: { conversationId: id, personId: pair.studentId, confirmedAt: now, how: "shared-screen" },
    select: { how: true },
  });
  return id;
}

async function plans(
  tx: TenantTx,
  { teamId, leadId, teacherId }: { teamId: string; leadId: string; teacherId: string },
  mark: string,
) {
  const aPlan = async (schoolYear: number) => {
    const [planId, goalId, actionId] = [newId(), newId(), newId()];
    const data = { id: planId, teamId, schoolYear, ambition: `ambitie-${mark}`, createdById: leadId };
    await tx.teamPlan.create({ data, select: { id: true } });
    const words = { title: `doel-${mark}`, goingWell: "", couldImprove: "" };
    await tx.planGoal.create({ data: { id: goalId, planId, position: 1, ...words }, select: { id: true } });
    const dueOn = asDate(`${schoolYear}-12-01`);
    await tx.planAction.create({
      data: {
        id: actionId,
        goalId,
        position: 1,
        what: "Iets doen",
        successSign: "Te zien",
        dueOn,
        progress: "planned",
      },
      select: { id: true },
    });
    await tx.planActionOwner.create({ data: { actionId, personId: teacherId }, select: { personId: true } });
    return { planId, goalId, actionId };
  };
  const draft = await aPlan(schoolYearOf(now));
  const adopted = await aPlan(schoolYearOf(now) - 1);
  const draftCommentId = newId();
  const said = { id: draftCommentId, planId: draft.planId, authorId: teacherId, words: "kanarie-opmerking" };
  await tx.planComment.create({ data: said, select: { id: true } });
  const trainingId = newId();
  const asked = { teamId, askedById: teacherId, what: "kanarie-scholing", why: "a", period: "b" };
  const term = { askedOn: asDate(dayOf(now)), answerBy: asDate(later(dayOf(now), { days: 14 })) };
  await tx.trainingRequest.create({
    data: { id: trainingId, ...asked, ...term, people: 6, minutes: 720 },
    select: { id: true },
  });
  const studyDayId = newId();
  const day = { teamId, notedById: teacherId, title: "kanarie-studiedag", heldOn: asDate(dayOf(now)) };
  await tx.studyDay.create({
    data: { id: studyDayId, ...day, minutes: 360, people: 6 },
    select: { id: true },
  });
  const cardId = newId();
  const card = { id: cardId, planId: draft.planId, authorId: teacherId, what: "kanarie-kaart" };
  await tx.workshopCard.create({
    data: { ...card, dueOn: asDate(`${schoolYearOf(now)}-12-01`) },
    select: { id: true },
  });
  await tx.planAdoption.create({
    data: {
      ...{
        planId: adopted.planId,
        number: 1,
        adoptedOn: asDate(`${schoolYearOf(now) - 1}-10-01`),
        recordedById: leadId,
      },
      ...{ presentCount: 2, memberCount: 3, snapshot: { ambition: `ambitie-${mark}`, goals: [] } },
    },
    select: { id: true },
  });
  return {
    ...{
      draftPlanId: draft.planId,
      draftGoalId: draft.goalId,
      draftActionId: draft.actionId,
      draftCommentId,
      cardId,
      trainingId,
      studyDayId,
    },
    ...{ adoptedPlanId: adopted.planId, adoptedGoalId: adopted.goalId, adoptedActionId: adopted.actionId },
  };
}

async function appointOfficers(tx: TenantTx, assignedTeamId: string) {
  const officer = async (office: Parameters<typeof build.appoint>[2], scope = {}) => {
    const personId = await build.addStaff(tx, { givenName: "Otto" });
    await build.appoint(tx, personId, office, scope);
    return personId;
  };
  return {
    hr: await officer("hr"),
    directorate: await officer("directorate"),
    coordinator: await officer("lob-coordinator"),
    adviser: await officer("second-line", { teamId: assignedTeamId }),
    admin: await officer("admin"),
    officer: await officer("privacy-officer"),
  };
}

/** A role with a concept that asks something, made by HR. */
async function aCatalogue(tx: TenantTx, hrId: string) {
  const [roleId, profileId, taskId, competenceId, levelId] = [newId(), newId(), newId(), newId(), newId()];
  const criterionId = newId();
  await tx.role.create({ data: { id: roleId, name: "Mentor", line: "first" }, select: { id: true } });
  const profile = {
    id: profileId,
    roleId,
    number: 1,
    description: "Begeleidt",
    schoolYear: schoolYearOf(now),
  };
  await tx.roleProfile.create({ data: { ...profile, createdById: hrId }, select: { id: true } });
  const task = {
    id: taskId,
    origin: taskId,
    profileId,
    position: 1,
    what: "Gesprekken voeren",
    setting: "school",
  };
  await tx.roleTask.create({ data: task, select: { id: true } });
  const criterion = {
    id: criterionId,
    origin: criterionId,
    profileId,
    kind: "training",
    words: "Basistraining",
  };
  await tx.roleCriterion.create({ data: criterion, select: { id: true } });
  const words = { name: "Doorvragen", description: "Vraagt door", category: "career-guidance" };
  await tx.competence.create({ data: { id: competenceId, ...words }, select: { id: true } });
  await tx.competenceLevel.create({
    data: { id: levelId, position: 2, name: "Basis", description: "" },
    select: { id: true },
  });
  return {
    roleId,
    taskId,
    criterionId,
    competenceId,
    levelId,
    ...(await aFramework(tx, hrId, competenceId)),
  };
}

/** A file with the outcome of scans that somebody offered. */
async function anExternalFile(tx: TenantTx, offeredById: string) {
  const id = newId();
  const content = { plan: { rows: [], scans: [] }, minimum: 5 };
  await tx.externalScanFile.create({
    data: { id, fileName: "uitslag.csv", content, offeredById },
    select: { id: true },
  });
  return id;
}

/** A framework with two competences, and a file that would renew it. */
async function aFramework(tx: TenantTx, hrId: string, competenceId: string) {
  const [frameworkId, frameworkFileId, otherCompetenceId] = [newId(), newId(), newId()];
  const other = { id: otherCompetenceId, name: "Samenvatten", description: "", category: "people" };
  await tx.competence.create({ data: other, select: { id: true } });
  const framework = { id: frameworkId, code: "R1", name: "Raamwerk" };
  await tx.competenceFramework.create({ data: framework, select: { id: true } });
  await tx.frameworkPlace.createMany({
    data: [competenceId, otherCompetenceId].map((id, at) => ({
      ...{ frameworkId, competenceId: id, code: `K${at}`, position: at + 1 },
    })),
  });
  const tree = { framework: { ...framework, number: 2, description: "" }, competences: [], scale: [] };
  const content = { tree, choices: { category: "people", removesMissing: false } };
  const file = { id: frameworkFileId, fileName: "raamwerk.csv", content, offeredById: hrId };
  await tx.frameworkFile.create({ data: file, select: { id: true } });
  return { otherCompetenceId, frameworkId, frameworkFileId };
}

/** A term that waits for the directie, a proposal that waits for an answer, and a change to be read. */
async function aGlossary(tx: TenantTx, hrId: string, leadId: string) {
  const [proposalId, glossaryChangeId, code] = [newId(), newId(), "kompasuur"];
  const term = { id: newId(), code, kind: "concept", name: "kompasuur", definition: "Een uur" };
  const words = { synonyms: [], related: [], distinct: [] };
  await tx.glossaryTerm.create({ data: { ...term, ...words }, select: { id: true } });
  const proposal = { id: proposalId, name: "kompasdag", text: "Een dag", proposedById: leadId };
  await tx.glossaryProposal.create({ data: proposal, select: { id: true } });
  const change = { id: glossaryChangeId, code, kind: "new", startsOn: asDate(dayOf(now)), madeById: hrId };
  await tx.glossaryChange.create({ data: change, select: { id: true } });
  return { conceptTermCode: code, proposalId, glossaryChangeId };
}

/** A role in force in its second version, held by somebody outside teams. */
async function aPublishedRole(
  tx: TenantTx,
  here: TestInstitution,
  { hr, directorate, coordinator }: { hr: string; directorate: string; coordinator: string },
) {
  const { roleId: publishedRoleId } = await aConcept(tx, here, hr, now, "Loopbaancoach");
  await publish(tx, here, publishedRoleId, { hr, directorate, now });
  granted(await startNextVersion(tx, await theRole(tx, here, publishedRoleId), { personId: hr, now }));
  await publish(tx, here, publishedRoleId, { hr, directorate, now });
  const outsideAssignmentId = newId();
  const held = { personId: coordinator, roleId: publishedRoleId, minutesPerYear: 60 };
  await tx.roleAssignment.create({
    data: { id: outsideAssignmentId, ...held, startsOn: asDate("2025-08-01") },
    select: { id: true },
  });
  const [inForce] = (await theRole(tx, here, publishedRoleId)).profiles.toReversed();
  const [heldTask] = inForce?.tasks ?? [];
  return { publishedRoleId, outsideAssignmentId, heldTaskId: heldTask?.id ?? "" };
}

async function records(
  tx: TenantTx,
  { hr, admin, coordinator }: Record<"hr" | "admin" | "coordinator", string>,
) {
  const held = await tx.appointment.findFirstOrThrow({
    where: { personId: coordinator },
    select: { id: true },
  });
  const layout = {
    ...{ format: "text", sheet: null, encoding: "utf-8", separator: ";" },
    ...{ headerRow: 1, columns: [], samples: [] },
  };
  const runs = importKinds.map((kind) => {
    const createdById = kind === "staff" ? hr : admin;
    return { id: newId(), kind, fileName: `${kind}.csv`, layout, createdById };
  });
  await tx.importRun.createMany({ data: runs });
  const imports = Object.fromEntries(runs.map(({ id, kind }) => [`${kind}ImportId`, id])) as Record<
    `${ImportKind}ImportId`,
    string
  >;
  const consent = { id: newId(), consentedOn: asDate("2026-06-18"), document: "Besluit 1", recordedById: hr };
  await tx.worksCouncilConsent.create({ data: consent, select: { id: true } });
  const link = { id: newId(), name: "Keuzedelen", address: "https://keuzedelen.example/" };
  await tx.referenceLink.create({
    data: { ...link, addedAt: now, addedById: coordinator },
    select: { id: true },
  });
  return { appointmentId: held.id, ...imports, consentId: consent.id, referenceLinkId: link.id };
}

/** A plan of the institution that waits for the directie, with what a leader said about it. */
async function anInstitutionPlan(
  tx: TenantTx,
  { writerId: createdById, leadId }: { writerId: string; leadId: string },
) {
  const [id, institutionCommentId] = [newId(), newId()];
  const words = { ambition: "kanarie-koers", goals: [{ title: "kanarie-doel", sign: "" }] };
  const years = { fromYear: schoolYearOf(now), untilYear: schoolYearOf(now) };
  await tx.institutionPlan.create({ data: { id, ...years, ...words, createdById }, select: { id: true } });
  await tx.institutionPlanComment.create({
    data: { id: institutionCommentId, planId: id, authorId: leadId, words: "kanarie-opmerking" },
    select: { id: true },
  });
  return { institutionPlanId: id, institutionCommentId };
}

/** A password the admin made for a newcomer, whose second half nobody gave yet. */
async function aSecondHalf(
  tx: TenantTx,
  { id: institutionId }: TestInstitution,
  makerId: string,
): Promise<string> {
  const personId = await build.addStaff(tx, { givenName: "Nina" });
  const worksUntil = new Date(now.getTime() + 72 * 3_600_000);
  await leaveHalf(tx, { institutionId, personId, makerId, half: "kanarie-helft", worksUntil, now });
  const { id } = await tx.secondHalf.findFirstOrThrow({
    where: { personId },
    select: { id: true },
  });
  return id;
}
