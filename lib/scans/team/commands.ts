import "server-only";

import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { hasMail } from "@/lib/platform/mail";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { closeRounds } from "@/lib/scans/closing/commands";
import { inviteAll, remindAll } from "@/lib/scans/rounds/commands";
import { mayRun } from "@/lib/scans/rounds/rules";
import type { InstrumentKind } from "@/lib/scans/rules";
import { isAnonymousKind } from "@/lib/scans/rules";
import { type AskableTeam, listAskable, listMemberships, type TeamScanView } from "@/lib/scans/team/queries";
import { askedOnce, type Membership } from "@/lib/scans/team/rules";

type Start = {
  readonly versionId: string;
  readonly kind: InstrumentKind;
  readonly name: string;
  readonly teamIds: readonly string[];
  readonly closesOn: Day;
};

type Author = { readonly personId: string; readonly institutionId: InstitutionId; readonly now: Date };

/**
 * Asks teams to fill in a scan or the thermometer (D5, D8): a round for each, and everybody in them once. Nobody
 * needs mail: it stands on Vandaag. Refuses a team that is busy with the same kind.
 */
export async function startTeamScan(
  tx: TenantTx,
  start: Start,
  { personId, institutionId, now }: Author,
): Promise<Outcome<RefusalOf<typeof mayRun> | "team-busy" | "nobody", { campaignId: string }>> {
  const today = dayOf(now);
  const verdict = mayRun({ opensOn: today, closesOn: start.closesOn }, today);
  if (!verdict.ok) return verdict;
  // Two that start at once would both find the team free.
  await tx.$queryRaw`select institution_id from institution_settings where institution_id = ${institutionId}::uuid for update`;
  const askable = await listAskable(tx, { institutionId }, today);
  const chosen = askable.filter(({ id }) => start.teamIds.includes(id));
  if (chosen.some(({ busyWith }) => busyWith.includes(start.kind))) return refused("team-busy");
  const asked = askedOnce(
    await listMemberships(
      tx,
      { institutionId },
      chosen.map(({ id }) => id),
      today,
    ),
  );
  if (asked.length === 0) return refused("nobody");
  const campaignId = newId();
  const { versionId, name, closesOn } = start;
  const period = { opensOn: asDate(today), closesOn: asDate(closesOn) };
  await tx.scanCampaign.create({
    data: { id: campaignId, name, versionId, ...period, createdById: personId, createdAt: now },
    select: { id: true },
  });
  const rounds = roundsOf(chosen, asked);
  await tx.scanRound.createMany({
    data: rounds.map(({ id, team }) => ({
      ...{ id, name, versionId, campaignId, teamId: team.id, unitIds: [...team.unitIds], ...period },
      ...{ isAnonymous: isAnonymousKind(start.kind), createdById: personId, createdAt: now },
    })),
  });
  await addMembers(tx, rounds, asked, today);
  const roundIds = rounds.map(({ id }) => id);
  await inviteAll(tx, institutionId, roundIds, { now, hasMail: hasMail() });
  return done({ campaignId });
}

type NewRound = { readonly id: string; readonly team: AskableTeam };

/** A round for every team in which somebody fills in. */
function roundsOf(teams: readonly AskableTeam[], asked: readonly Membership[]): NewRound[] {
  const manned = new Set(asked.map(({ teamId }) => teamId));
  return teams.filter(({ id }) => manned.has(id)).map((team) => ({ id: newId(), team }));
}

async function addMembers(
  tx: TenantTx,
  rounds: readonly NewRound[],
  asked: readonly Membership[],
  today: Day,
): Promise<void> {
  const roundOf = new Map(rounds.map(({ id, team }) => [team.id, id]));
  const [ids, roundIds, people] = [
    asked.map(() => newId()),
    asked.map(({ teamId }) => roundOf.get(teamId) ?? ""),
    asked.map(({ personId }) => personId),
  ];
  await tx.$executeRaw`
    insert into scan_raters (id, round_id, person_id, category, accepted_on)
    select n.id, n.round_id, n.person_id, 'member', ${today}::date
    from unnest(${ids}::uuid[], ${roundIds}::uuid[], ${people}::uuid[]) as n(id, round_id, person_id)`;
}

/** Reminds by mail who has not handed in; refuses when there is no mail, when nobody is due, or when it is over. */
export async function remindTeams(
  tx: TenantTx,
  institutionId: InstitutionId,
  { isClosed, teams }: TeamScanView,
  now: Date,
): Promise<Outcome<"already-closed" | "no-mail" | "nobody-to-remind", { reminded: number }>> {
  if (isClosed) return refused("already-closed");
  if (!hasMail()) return refused("no-mail");
  const rounds = teams.map(({ roundId }) => roundId);
  const reminded = await remindAll(tx, institutionId, rounds, now);
  return reminded > 0 ? done({ reminded }) : refused("nobody-to-remind");
}

/** Closes all teams of a time together, so that none can be told apart by closing it on its own. */
export async function closeTeams(
  tx: TenantTx,
  { institutionId, personId }: Pick<Actor, "institutionId" | "personId">,
  { isClosed, teams }: TeamScanView,
  now: Date,
): Promise<Outcome<"already-closed", { closed: number }>> {
  if (isClosed) return refused("already-closed");
  const rounds = teams.map(({ roundId }) => roundId);
  const closed = await closeRounds(tx, institutionId, rounds, now, personId);
  return done({ closed: closed.length });
}

/** Keeps what the leader says with the team's report; empty takes it away. */
export async function commentOnReport(tx: TenantTx, { id }: { readonly id: string }, comment: string) {
  await tx.scanRound.updateMany({
    where: { id },
    data: { leaderComment: comment, commentVersion: { increment: 1 } },
  });
  return done(undefined);
}
