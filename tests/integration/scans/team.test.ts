import { beforeAll, describe, expect, it } from "vitest";
import { closeRounds } from "@/lib/scans/closing/commands";
import { openRequestsOf } from "@/lib/scans/raters/queries";
import { ask as askOne } from "@/lib/platform/together";
import { closeTeams, commentOnReport } from "@/lib/scans/team/commands";
import { mayCommentOnReport, mayReadReport, mayReadTeamScans } from "@/lib/scans/team/policy";
import { claimTeamScan, listReports } from "@/lib/scans/team/queries";
import { findings, findReportPage, findTeamScanPage } from "@/lib/scans/team/reading/queries";
import { findReport } from "@/lib/scans/team/report/queries";
import { halfwayOf } from "@/lib/scans/thermometer/halfway/queries";
import { schoolYearOf } from "@/lib/platform/calendar";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { granted } from "@/tests/support/profiles";
import { anInstrument } from "@/tests/support/scans";
import { answerAll, ask, asked, membersOf } from "@/tests/support/team-scans";

const now = new Date();
let here: TestInstitution;
let hr: string;
let directorate: string;
let unitId: string;

beforeAll(async () => {
  here = await anInstitution();
  await here.inside(async (tx) => {
    [hr, directorate] = [await addStaff(tx), await addStaff(tx)];
    await appoint(tx, hr, "hr");
    await appoint(tx, directorate, "directorate");
    unitId = await addUnit(tx);
  });
});

/** Teams of these sizes under one branch, and a questionnaire for them. */
async function teams(sizes: readonly number[], kind: "team" | "thermometer" = "team") {
  const made = await here.inside(async (tx) => {
    const ids: string[] = [];
    for (const _size of sizes) ids.push(await addTeam(tx, { unitId, name: `Team ${crypto.randomUUID()}` }));
    const name = `Lijst ${crypto.randomUUID()}`;
    return { ids, ...(await anInstrument(tx, here, { personId: hr, now }, { kind, name })) };
  });
  const members: string[][] = [];
  for (const [place, size] of sizes.entries())
    members.push(await membersOf(here, made.ids[place] ?? "", size));
  const asking = { versionId: made.versionId, kind, teamIds: made.ids, personId: hr };
  return { ...made, members, asking };
}

function close(campaignId: string) {
  return here.inside(async (tx) => {
    const scan = await claimTeamScan(tx, { institutionId: here.id }, campaignId);
    if (!scan) throw new Error("There is no such time.");
    return closeTeams(tx, { institutionId: here.id, personId: hr }, scan, now);
  });
}

async function pageOf(personId: string, campaignId: string) {
  const actor = await here.actor(personId, now);
  const noteReading = async () => undefined;
  return here.inside((tx) => findTeamScanPage({ tx, actor, now, noteReading } as never, campaignId));
}

async function reportOf(personId: string, roundId: string) {
  const actor = await here.actor(personId, now);
  const noteReading = async () => undefined;
  return here.inside((tx) => findReportPage({ tx, actor, now, noteReading } as never, roundId));
}

describe("asking teams", () => {
  it("[D5] everybody in them finds one form on Vandaag, for the team they are longest in", async () => {
    const { members, ids, asking } = await teams([3, 3]);
    const double = members[0]?.[0] ?? "";
    await here.inside((tx) =>
      tx.teamMembership.create({
        data: { personId: double, teamId: ids[1] ?? "", startsOn: now },
        select: { id: true },
      }),
    );
    const { holders, roundOf } = await asked(here, asking, now);
    expect(holders).toHaveLength(6);
    expect(holders.find(({ personId }) => personId === double)?.roundId).toBe(roundOf.get(ids[0] ?? ""));
    const actor = await here.actor(double, now);
    const requests = await here.inside((tx) => askOne(tx, openRequestsOf(actor, now)));
    expect(requests).toMatchObject([{ kind: "team", category: "member", subjectName: null }]);
  });

  it("[D5] a team that is busy is not asked again, and an empty one not at all", async () => {
    const { asking } = await teams([2]);
    granted(await ask(here, asking, now));
    expect(await ask(here, asking, now)).toEqual({ ok: false, refusal: "team-busy" });
    const { asking: empty } = await teams([0]);
    expect(await ask(here, empty, now)).toEqual({ ok: false, refusal: "nobody" });
  });

  it("[D5] shows how far teams are as counts, and nothing of answers before all of them are closed", async () => {
    const { asking, questions, ids, members } = await teams([6, 6]);
    const { campaignId, holders, roundOf } = await asked(here, asking, now);
    await answerAll(holders, questions, now);
    const page = await pageOf(hr, campaignId);
    expect(page).toMatchObject({ time: null, places: [], scan: { isClosed: false } });
    expect(page?.scan.teams.map(({ asked, submitted }) => [asked, submitted])).toEqual([
      [6, 6],
      [6, 6],
    ]);
    const one = roundOf.get(ids[0] ?? "") ?? "";
    await here.inside((tx) => closeRounds(tx, here.id, [one], now));
    expect((await pageOf(hr, campaignId))?.time).toBeNull();
    expect(await reportOf(members[0]?.[0] ?? "", one)).toBeNull();
    granted(await close(campaignId));
    expect(await reportOf(members[0]?.[0] ?? "", one)).toMatchObject({ isShown: true });
    expect(await close(campaignId)).toEqual({ ok: false, refusal: "already-closed" });
  });
});

describe("the report of a team", () => {
  it("[D6] is for its members, its leader and its LOB coordinator, and says how answers are spread", async () => {
    const { asking, questions, ids, members } = await teams([8, 8]);
    const { campaignId, holders, roundOf } = await asked(here, asking, now);
    await answerAll(holders, questions, now);
    granted(await close(campaignId));
    const [near = "", far = ""] = ids;
    const [lead, coordinator] = await here.inside(async (tx) => {
      const [lead, coordinator] = [await addStaff(tx), await addStaff(tx)];
      await appoint(tx, lead, "team-lead", { teamId: near });
      await appoint(tx, coordinator, "lob-coordinator", { teamId: near });
      return [lead, coordinator] as const;
    });
    const [nearRound, farRound] = [roundOf.get(near) ?? "", roundOf.get(far) ?? ""];
    for (const reader of [members[0]?.[0] ?? "", lead, coordinator]) {
      const report = await reportOf(reader, nearRound);
      expect(report).toMatchObject({ isShown: true, facts: { asked: 8, submitted: 8 } });
      expect(report?.findings[1]?.now).toMatchObject({ answered: 8, bands: [{ count: 8 }] });
      expect(report?.words[0]?.texts).toHaveLength(8);
      expect(await reportOf(reader, farRound)).toBeNull();
    }
    for (const reader of [hr, directorate]) expect(await reportOf(reader, nearRound)).toBeNull();
    expect(JSON.stringify(await reportOf(lead, nearRound))).not.toContain(members[0]?.[1]);
    const facts = await here.inside((tx) => findReport(tx, { institutionId: here.id }, nearRound));
    if (!facts) throw new Error("There is no such report.");
    expect(mayCommentOnReport(await here.actor(lead, now), facts)).toBe(true);
    expect(mayCommentOnReport(await here.actor(coordinator, now), facts)).toBe(false);
    await here.inside((tx) => commentOnReport(tx, facts, "Mooi gedaan"));
    expect((await reportOf(members[0]?.[2] ?? "", nearRound))?.facts.leaderComment).toBe("Mooi gedaan");
  });

  it("[M13] closes with the relation: who left the team reads it no longer", async () => {
    const { asking, questions, members, ids } = await teams([6]);
    const { campaignId, holders, roundOf } = await asked(here, asking, now);
    await answerAll(holders, questions, now);
    granted(await close(campaignId));
    const [leaver = ""] = members[0] ?? [];
    const yesterday = new Date(now.getTime() - 86_400_000);
    await here.inside((tx) =>
      tx.teamMembership.updateMany({ where: { personId: leaver }, data: { endsOn: yesterday } }),
    );
    expect(await reportOf(leaver, roundOf.get(ids[0] ?? "") ?? "")).toBeNull();
  });

  it("[M13] of fewer than five is not shown, to nobody and in no file, nor by the branch beside it", async () => {
    const { asking, questions, ids, members } = await teams([4, 9, 6]);
    const { campaignId, holders, roundOf } = await asked(here, asking, now);
    await answerAll(holders, questions, now);
    granted(await close(campaignId));
    const [small = "", large = "", beside = ""] = ids.map((id) => roundOf.get(id) ?? "");
    const member = members[0]?.[0] ?? "";
    expect(await reportOf(member, small)).toMatchObject({ isShown: false, findings: [], words: [] });
    expect(await reportOf(members[2]?.[0] ?? "", beside)).toMatchObject({ isShown: false, findings: [] });
    expect(await reportOf(members[1]?.[0] ?? "", large)).toMatchObject({ isShown: true });
    const actor = await here.actor(member, now);
    const facts = await here.inside((tx) => findReport(tx, actor, small));
    if (!facts) throw new Error("There is no such report.");
    expect(mayReadReport(actor, facts)).toBe(true);
    expect(await here.inside((tx) => findings({ tx, actor, now }, facts))).toEqual([]);
  });

  it("[M13] a team of six of whom four answered is not shown to the CvB either (permissions.md 6.5-5)", async () => {
    const { asking, questions, ids } = await teams([6, 9]);
    const { campaignId, holders, roundOf } = await asked(here, asking, now);
    const six = holders.filter(({ roundId }) => roundId === roundOf.get(ids[0] ?? ""));
    await answerAll([...six.slice(0, 4), ...holders.filter((one) => !six.includes(one))], questions, now);
    granted(await close(campaignId));
    const page = await pageOf(directorate, campaignId);
    const seen = page?.places.filter(({ isWithheld }) => !isWithheld).map(({ id }) => id);
    expect(seen).not.toContain(ids[0]);
    expect(seen).not.toContain(ids[1]);
    for (const { spreads } of page?.time?.questions ?? [])
      for (const id of ids) expect(spreads.get(id)).toEqual({ answered: null, bands: [] });
  });

  it("[M13] a single newcomer between two times is not told by their difference", async () => {
    const { asking, questions, ids, members } = await teams([7]);
    const [teamId = ""] = ids;
    const first = await asked(here, { ...asking, name: "Eerst" }, now);
    await answerAll(first.holders, questions, now);
    granted(await close(first.campaignId));
    await membersOf(here, teamId, 1);
    const second = await asked(here, { ...asking, name: "Daarna" }, now);
    await answerAll(second.holders, questions, now);
    granted(await close(second.campaignId));
    const reader = members[0]?.[0] ?? "";
    expect(await reportOf(reader, second.roundOf.get(teamId) ?? "")).toMatchObject({ isShown: false });
    expect(await reportOf(reader, first.roundOf.get(teamId) ?? "")).toMatchObject({ isShown: true });
    expect((await pageOf(hr, second.campaignId))?.places.every(({ isWithheld }) => isWithheld)).toBe(true);
  });

  it("[M13] is decided about for every time that closes, also when several of a questionnaire close at once", async () => {
    const { asking, questions, ids, members } = await teams([6, 7]);
    const times = [];
    for (const teamId of ids) times.push(await asked(here, { ...asking, teamIds: [teamId] }, now));
    for (const { holders } of times) await answerAll(holders, questions, now);
    const rounds = times.map(({ roundOf }, place) => roundOf.get(ids[place] ?? "") ?? "");
    await here.inside((tx) => closeRounds(tx, here.id, rounds, now));
    const where = { id: { in: times.map(({ campaignId }) => campaignId) } };
    const kept = await here.inside((tx) => tx.scanCampaign.findMany({ where, select: { shown: true } }));
    expect(kept).toMatchObject([{ shown: { withheld: [] } }, { shown: { withheld: [] } }]);
    for (const [place, roundId] of rounds.entries())
      expect(await reportOf(members[place]?.[0] ?? "", roundId)).toMatchObject({ isShown: true });
  });

  it("[M13] shows the same for good, also when people who answered are forgotten later", async () => {
    const { ids, members, asking, questions } = await teams([8, 8]);
    await here.inside((tx) => appoint(tx, members[0]?.[0] ?? "", "team-lead", { teamId: ids[0] ?? "" }));
    const { campaignId, holders, roundOf } = await asked(here, asking, now);
    await answerAll(holders, questions, now);
    await close(campaignId);
    const before = await reportOf(members[0]?.[0] ?? "", roundOf.get(ids[0] ?? "") ?? "");
    expect(before?.isShown).toBe(true);
    const gone = members.flatMap((team) => team.slice(3));
    await here.inside((tx) => tx.scanRater.deleteMany({ where: { personId: { in: gone } } }));
    const after = await reportOf(members[0]?.[0] ?? "", roundOf.get(ids[0] ?? "") ?? "");
    expect(after?.findings).toEqual(before?.findings);
  });

  it("[M13] a team that moved to another branch leaves its answers where they were", async () => {
    const { asking, questions, ids } = await teams([6, 6]);
    const { campaignId, holders } = await asked(here, asking, now);
    await answerAll(holders, questions, now);
    granted(await close(campaignId));
    const before = (await pageOf(hr, campaignId))?.time?.cuts.map(({ id, parentId }) => [id, parentId]);
    await here.inside(async (tx) => {
      const other = await addUnit(tx, { name: "Elders" });
      await tx.team.updateMany({ where: { id: ids[0] ?? "" }, data: { unitId: other } });
    });
    const after = (await pageOf(hr, campaignId))?.time?.cuts.map(({ id, parentId }) => [id, parentId]);
    expect(after).toEqual(before);
  });

  it("[D8] a thermometer stands beside its earlier times", async () => {
    const { asking, questions, ids, members } = await teams([8], "thermometer");
    for (const name of ["Voorjaar", "Najaar"]) {
      const { campaignId, holders } = await asked(here, { ...asking, name }, now);
      await answerAll(holders, questions, now);
      granted(await close(campaignId));
    }
    const reader = members[0]?.[0] ?? "";
    const [newest] = await here.inside((tx) => listReports(tx, { institutionId: here.id }, ids));
    const report = await reportOf(reader, newest?.roundId ?? "");
    expect(report?.findings[0]).toMatchObject({ now: { name: "Najaar" }, earlier: [{ name: "Voorjaar" }] });
  });
});

describe("teams side by side", () => {
  it("[D6] are for HR, the directie and the LOB coordinator", async () => {
    const { asking, members } = await teams([5]);
    const { campaignId } = await asked(here, asking, now);
    expect(mayReadTeamScans(await here.actor(directorate, now))).toBe(true);
    expect(await pageOf(members[0]?.[0] ?? "", campaignId)).toBeNull();
    expect(await pageOf(directorate, campaignId)).toMatchObject({ mayRun: false });
  });
});

describe("halfway through the year", () => {
  const january = new Date(`${schoolYearOf(now) + 1}-01-15T10:00:00Z`);
  const stepsOf = async (personId: string, at: Date) => {
    const actor = await here.actor(personId, at);
    const asked = halfwayOf(actor, at);
    return asked && here.inside((tx) => askOne(tx, asked));
  };

  it("[D9] the leader is asked to look at the plan, then to lay the thermometer beside it, until they did", async () => {
    const { ids, members, asking, questions } = await teams([6], "thermometer");
    const [teamId = ""] = ids;
    const [lead = ""] = members[0] ?? [];
    await here.inside((tx) => appoint(tx, lead, "team-lead", { teamId }));
    expect(await stepsOf(members[0]?.[1] ?? "", january)).toBeNull();
    expect(await stepsOf(lead, new Date(`${schoolYearOf(now) + 1}-03-15T10:00:00Z`))).toBeNull();
    expect(await stepsOf(lead, january)).toMatchObject([{ kind: "plan", teamId }]);
    const { campaignId, holders, roundOf } = await asked(here, asking, january);
    expect(await stepsOf(lead, january)).toEqual([]);
    await answerAll(holders, questions, january);
    await close(campaignId);
    const roundId = roundOf.get(teamId) ?? "";
    expect(await stepsOf(lead, january)).toMatchObject([{ kind: "talk", roundId }]);
    await here.inside((tx) => commentOnReport(tx, { id: roundId }, "Samen besproken"));
    expect(await stepsOf(lead, january)).toEqual([]);
  });
});
