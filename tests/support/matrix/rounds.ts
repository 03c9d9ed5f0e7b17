import { asDate, type Day, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import { closeRounds } from "@/lib/scans/closing/commands";
import { startOwnRound } from "@/lib/scans/feedback/commands";
import { startNextInstrument } from "@/lib/scans/instruments/commands";
import { askPerson } from "@/lib/scans/raters/commands";
import { inviteAll } from "@/lib/scans/rounds/commands";
import * as build from "@/prisma/seed/builders";
import type { TestInstitution } from "@/tests/support/institution";
import { granted } from "@/tests/support/profiles";
import { anInstrument, theInstrument, theRound } from "@/tests/support/scans";

const now = new Date();

/** A questionnaire in use, with a next version that is being written. */
export async function questionnaires(tx: TenantTx, here: TestInstitution) {
  const author = { personId: await build.addStaff(tx), now };
  const { instrumentId, versionId } = await anInstrument(tx, here, author);
  granted(await startNextInstrument(tx, await theInstrument(tx, here, instrumentId), author));
  const [concept] = (await theInstrument(tx, here, instrumentId)).versions;
  const campaign = { id: newId(), name: "360", versionId, createdById: author.personId };
  const days = { opensOn: asDate(dayOf(now)), closesOn: asDate(later(dayOf(now), { days: 14 })) };
  await tx.scanCampaign.create({ data: { ...campaign, ...days }, select: { id: true } });
  const forTeams = { kind: "thermometer", name: "Thermometer" } as const;
  const { versionId: teamVersionId } = await anInstrument(tx, here, author, forTeams);
  const student = await anInstrument(tx, here, author, { kind: "student", name: "Leermeter" });
  return {
    teamVersionId,
    ...{ instrumentId, versionId, questionId: concept?.questions[0]?.id ?? "" },
    campaignId: campaign.id,
    ...{ studentVersionId: student.versionId, studentQuestionId: student.questions[0] ?? "" },
  };
}

export type Asking = Awaited<ReturnType<typeof questionnaires>>;

type People = {
  readonly asking: Asking;
  readonly leadId: string;
  readonly coachId: string;
  readonly teacherId: string;
};

/** Rounds about the coach: one being prepared, one that runs, and one closed that the leader may read. */
export async function rounds(
  tx: TenantTx,
  here: TestInstitution,
  { asking, leadId, coachId, teacherId }: People,
) {
  const owner = { personId: coachId, institutionId: here.id, now };
  const closesOn = later(dayOf(now), { days: 14 });
  const start = async (name: string) => {
    const round = { versionId: asking.versionId, kind: "feedback", name, closesOn } as const;
    return granted(await startOwnRound(tx, round, owner)).roundId;
  };
  const ask = async (roundId: string, personId: string, category: "leader" | "colleague") => {
    const round = await theRound(tx, here, roundId);
    return granted(await askPerson(tx, round, { personId, category }, now)).raterId;
  };
  const [draftRoundId, runningRoundId, closedRoundId] = [
    await start("a"),
    await start("b"),
    await start("c"),
  ];
  await ask(runningRoundId, leadId, "leader");
  const askedRaterId = await ask(runningRoundId, teacherId, "colleague");
  await inviteAll(tx, here.id, [runningRoundId, closedRoundId], { now, hasMail: false });
  await closeRounds(tx, here.id, [closedRoundId], now);
  const shareId = newId();
  const share = { id: shareId, roundId: closedRoundId, personId: teacherId };
  await tx.scanShare.create({ data: share, select: { id: true } });
  const teacher = { versionId: asking.versionId, personId: teacherId };
  const teacherRoundId = await anOwnResult(tx, here, { ...teacher, closesOn });
  return { draftRoundId, runningRoundId, closedRoundId, askedRaterId, shareId, teacherRoundId };
}

/** A closed round about somebody who filled in a form about themselves. */
async function anOwnResult(
  tx: TenantTx,
  here: TestInstitution,
  { versionId, personId, closesOn }: { versionId: string; personId: string; closesOn: Day },
): Promise<string> {
  const owner = { personId, institutionId: here.id, now };
  const round = { versionId, kind: "feedback", name: "d", closesOn } as const;
  const { roundId } = granted(await startOwnRound(tx, round, owner));
  await inviteAll(tx, here.id, [roundId], { now, hasMail: false });
  await tx.scanRater.updateMany({ where: { roundId }, data: { submittedOn: asDate(dayOf(now)) } });
  await closeRounds(tx, here.id, [roundId], now);
  return roundId;
}
