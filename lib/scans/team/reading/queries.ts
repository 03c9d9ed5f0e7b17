import "server-only";

import { noteReadByLeader } from "@/lib/scans/results/letters/commands";
import { childrenOf } from "@/lib/anonymity/tree/rules";
import { mayChangePlan } from "@/lib/plans/policy";
import { mayBeChanged } from "@/lib/plans/rules";
import { findWorkingPlan } from "@/lib/plans/working/queries";
import { leads } from "@/lib/platform/actor";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import { belowLevel, type Finding, findingsOf, type Risk, riskOf } from "@/lib/scans/team/findings/rules";
import {
  mayCommentOnReport,
  mayReadReport,
  mayReadTeamScans,
  mayRunTeamScans,
} from "@/lib/scans/team/policy";
import { findTeamScan, type TeamScanView } from "@/lib/scans/team/queries";
import {
  type AskedCompetence,
  findReport,
  listAskedCompetences,
  listPublished,
  listUnitNames,
  listWords,
  type ReportFacts,
} from "@/lib/scans/team/report/queries";
import type { PublishedTime, Words } from "@/lib/scans/team/report/rules";

export type TeamFinding = Finding & {
  readonly asked: AskedCompetence | null;
  readonly below: number | null;
};

/** The report of a team as its page shows it. */
export type ReportView = {
  readonly facts: ReportFacts;
  readonly isShown: boolean;
  readonly findings: readonly TeamFinding[];
  readonly words: readonly Words[];
  readonly risks: readonly { readonly competence: AskedCompetence; readonly risk: Risk }[];
  readonly mayComment: boolean;
  /** Whether the reader can write a goal in the team's plan of this year. */
  readonly mayWriteGoal: boolean;
};

type Context = Pick<Reading, "tx" | "actor" | "now">;

/** What a team answered, held against what its roles ask now; nothing when its report may not be shown. */
export async function findings({ tx, actor, now }: Context, facts: ReportFacts): Promise<TeamFinding[]> {
  const { teamId, submitted } = facts;
  const times = await listPublished(tx, actor, facts);
  const isShown = !(times.at(-1)?.withheld.has(teamId) ?? true) && submitted > 0;
  if (!isShown) return [];
  const place = { teamId, today: dayOf(now), schoolYear: schoolYearOf(now) };
  const asked = await listAskedCompetences(tx, actor, place);
  return findingsOf(times, teamId).map((finding) => heldAgainst(finding, asked));
}

/** The report of a team for this reader; null when there is none for them. */
export async function findReportPage(reading: Reading, roundId: string): Promise<ReportView | null> {
  const { tx, actor, now } = reading;
  const facts = await findReport(tx, actor, roundId);
  if (!facts || !mayReadReport(actor, facts)) return null;
  const mayComment = mayCommentOnReport(actor, facts);
  if (mayComment) await noteReadByLeader(tx, { roundId, personId: actor.personId, now });
  const place = { teamId: facts.teamId, today: dayOf(now), schoolYear: schoolYearOf(now) };
  const shown = await findings(reading, facts);
  return {
    ...{ facts, findings: shown, isShown: shown.length > 0 },
    words: shown.length > 0 ? await listWords(tx, actor, facts) : [],
    risks: facts.kind === "team" ? await findRisks(reading, place) : [],
    mayComment,
    mayWriteGoal: await isPlanOpen(reading, facts.teamId),
  };
}

/** Whether the reader can write a goal in the team's plan of this year: an outcome is where it may begin (G3). */
export async function isPlanOpen({ tx, actor, now }: Context, teamId: string): Promise<boolean> {
  const found = await findWorkingPlan(tx, actor, { teamId, schoolYear: schoolYearOf(now) });
  return found !== null && mayChangePlan(actor, found) && mayBeChanged(found.plan, dayOf(now)).ok;
}

async function findRisks(
  { tx, actor }: Context,
  place: { teamId: string; today: string; schoolYear: number },
): Promise<ReportView["risks"]> {
  const asked = await listAskedCompetences(tx, actor, place);
  return asked.flatMap((competence) => {
    const risk = riskOf(competence, leads(actor, place.teamId));
    return risk ? [{ competence, risk }] : [];
  });
}

function heldAgainst(finding: Finding, competences: readonly AskedCompetence[]): TeamFinding {
  const { competenceId } = finding.question;
  const asked = competences.find((one) => one.competenceId === competenceId) ?? null;
  return { ...finding, asked, below: asked && belowLevel(finding.now.bands, asked.level) };
}

/** A place of the organisation in the view side by side, in the order of the tree. */
export type ComparedPlace = {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly isWithheld: boolean;
};

export type TeamScanPage = {
  readonly scan: TeamScanView;
  readonly mayRun: boolean;
  readonly time: PublishedTime | null;
  readonly places: readonly ComparedPlace[];
};

/** Teams that were asked together: who takes part, and once it is closed what they said side by side. */
export async function findTeamScanPage(
  { tx, actor }: Reading,
  campaignId: string,
): Promise<TeamScanPage | null> {
  const scan = mayReadTeamScans(actor) ? await findTeamScan(tx, actor, campaignId) : null;
  if (!scan) return null;
  const mayRun = mayRunTeamScans(actor);
  if (!scan.isClosed) return { scan, mayRun, time: null, places: [] };
  const asked = { instrumentId: scan.instrumentId, campaignId: scan.id };
  const time = (await listPublished(tx, actor, asked)).at(-1) ?? null;
  const units = time?.teams.flatMap(({ unitIds }) => unitIds) ?? [];
  const names = await listUnitNames(tx, actor, [...new Set(units)]);
  return { scan, mayRun, time, places: time ? placesIn(time, names, actor.institution.name) : [] };
}

/** The whole first, then branches and teams under what they belong to; a branch with one place under it says nothing more. */
function placesIn(time: PublishedTime, names: ReadonlyMap<string, string>, whole: string): ComparedPlace[] {
  const teams = new Map(time.teams.map(({ teamId, teamName }) => [teamId, teamName]));
  const below = childrenOf(time.cuts);
  const under = (parentId: string | null, depth: number): ComparedPlace[] =>
    (below.get(parentId) ?? []).flatMap(({ id }) => {
      const children = below.get(id) ?? [];
      if (children.length === 1 && parentId !== null) return under(id, depth);
      const name = parentId === null ? whole : (names.get(id) ?? teams.get(id) ?? "");
      return [{ id, name, depth, isWithheld: time.withheld.has(id) }, ...under(id, depth + 1)];
    });
  return under(null, 0);
}
