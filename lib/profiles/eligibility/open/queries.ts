import "server-only";

import { bandsOf } from "@/lib/anonymity/spread/rules";
import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Reading } from "@/lib/platform/read";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";
import { keepForWeek, keptWeekOf } from "@/lib/platform/weekly";
import { mayCountOpen, type OpenSeen, seenOpen } from "@/lib/profiles/eligibility/policy";
import { openPerPage } from "@/lib/profiles/eligibility/rules";
import { profileInForceOf } from "@/lib/profiles/force/queries";
import { hasConsent, isConsented } from "@/lib/settings/consents/queries";
import { findSettings } from "@/lib/settings/queries";

/** Something somebody in a role has still to reach, and by when. */
export type OpenCriterion = {
  readonly assignmentId: string;
  readonly personId: string;
  readonly person: PersonName;
  readonly roleId: string;
  readonly roleName: string;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly origin: string;
  readonly words: string;
  readonly dueOn: Day;
};

export type OpenPage = {
  /** By person; null for who reads no such list, or while the works council did not agree to it (decisions 33). */
  readonly list: { readonly rows: readonly OpenCriterion[]; readonly total: number } | null;
  /** Whether this reader would read the list by person if it may be there. */
  readonly isForReader: boolean;
  /** How many people in the institution, as kept for the week; undefined for who reads no figure, null when it would tell of too few. */
  readonly people: number | null | undefined;
  /** The week of which it is; null as long as nothing was kept this school year. */
  readonly monday: Day | null;
  readonly minimum: number;
};

/** What is still to be reached, as far as this reader may know it: names of the own teams (HR: all), or one figure. */
export async function findOpenCriteria(
  { tx, actor, now }: Pick<Reading, "tx" | "actor" | "now">,
  page: number,
): Promise<OpenPage> {
  const { institutionId } = actor;
  const seen = seenOpen(actor);
  const today = dayOf(now);
  const mayList = seen !== null && (await hasConsent(tx, institutionId, { list: "training", today }));
  const { minimumStaff: minimum } = await findSettings(tx, institutionId);
  const list = mayList ? await readPage({ tx, actor, now }, seen, page) : null;
  const found = { list, isForReader: seen !== null, minimum };
  if (!mayCountOpen(actor)) return { ...found, people: undefined, monday: null };
  const period = { institutionId, from: rangeOf(schoolYearOf(now)).from, day: today };
  const [kept] = await tx.$queryRaw<{ part: number; whole: number; monday: Day }[]>`
    select k.part, k.whole, k.monday::text as monday from (${keptWeekOf(period, "open-criteria")}) k`;
  return { ...found, people: kept ? shown(kept, minimum) : null, monday: kept?.monday ?? null };
}

/** The figure of the whole institution, unless it tells of too few who have something to reach, or who have nothing. */
function shown({ part, whole }: { part: number; whole: number }, minimum: number): number | null {
  return bandsOf([whole - part, part], minimum)[1]?.count ?? null;
}

/** How many of those with a role, also one that is to come, still have something to reach for it, kept for the week. */
export async function keepOpenCriteria(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  const day = dayOf(now);
  await keepForWeek(
    tx,
    { institutionId, day },
    Prisma.sql`
      select 'open-criteria' as measure, ${institutionId}::uuid as place_id,
        (select count(distinct a.person_id)::int from ${openFrom(institutionId, now)}) as part,
        (select count(distinct a.person_id)::int from role_assignments a where a.institution_id = ${institutionId}::uuid
          and (a.ends_on is null or a.ends_on >= ${day}::date)) as whole`,
  );
}

async function readPage(
  { tx, actor, now }: Pick<Reading, "tx" | "actor" | "now">,
  seen: NonNullable<OpenSeen>,
  page: number,
) {
  const { institutionId } = actor;
  const teams =
    seen === "whole-institution" ? Prisma.sql`true` : Prisma.sql`a.team_id = any(${[...seen]}::uuid[])`;
  const rows = await tx.$queryRaw<(OpenCriterion & { total: number })[]>`
    select ${openColumns}, count(*) over ()::int as total from ${openFrom(institutionId, now)}
    where ${teams} and a.person_id <> ${actor.personId}::uuid
    order by s.due_on, p.sort_name, s.assignment_id, s.origin
    limit ${openPerPage} offset ${(page - 1) * openPerPage}`;
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Names are looked up row by row: fewer joins to plan, and few rows are open at once. */
const openColumns = Prisma.sql`a.id as "assignmentId", a.person_id as "personId", ${personNameOf(Prisma.sql`p`)} as person,
  a.role_id as "roleId", a.team_id as "teamId", s.origin, s.due_on::text as "dueOn",
  (select r.name from roles r where r.institution_id = a.institution_id and r.id = a.role_id) as "roleName",
  (select t.name from teams t where t.institution_id = a.institution_id and t.id = a.team_id) as "teamName",
  (select c.words from role_criteria c where c.institution_id = s.institution_id and c.id = s.criterion_id) as words`;

/** What is open in roles that run or are to come, as long as the version in force still asks it. */
function openFrom(institutionId: InstitutionId, now: Date): Prisma.Sql {
  return Prisma.sql`criterion_standings s
    join role_assignments a on a.institution_id = ${institutionId}::uuid and a.id = s.assignment_id
      and s.institution_id = ${institutionId}::uuid and s.standing = 'open'
      and (a.ends_on is null or a.ends_on >= ${dayOf(now)}::date)
    join people p on p.institution_id = ${institutionId}::uuid and p.id = a.person_id
    join role_criteria n on n.institution_id = ${institutionId}::uuid and n.origin = s.origin
      and n.profile_id = ${profileInForceOf(institutionId, Prisma.sql`a.role_id`, schoolYearOf(now))}`;
}

/** Something that was to be there by a day that has passed: one's own, or of somebody this person leads. */
export type LateCriterion = OpenCriterion & { readonly isOwn: boolean };

const mostLate = 50;

/**
 * For Vandaag, the same words for both: of one's own always, of those one leads (HR: of who is in no team) with the
 * works council's consent (I4, decisions 33). Null for students.
 */
export function lateCriteriaOf(actor: Actor, now: Date): Question<readonly LateCriterion[]> | null {
  if (actor.kind !== "staff") return null;
  const { institutionId, personId } = actor;
  const today = dayOf(now);
  const led = actor.ledTeams.map(({ id }) => id);
  const isHr = actor.offices.has("hr");
  return question(Prisma.sql`
    select ${openColumns}, a.person_id = ${personId}::uuid as "isOwn" from ${openFrom(institutionId, now)}
    where s.due_on < ${today}::date and (a.person_id = ${personId}::uuid
      or ((a.team_id = any(${led}::uuid[]) or (${isHr} and a.team_id is null))
        and ${isConsented(institutionId, { list: "training", today })}))
    order by s.due_on, p.sort_name, s.assignment_id, s.origin limit ${mostLate}`);
}
