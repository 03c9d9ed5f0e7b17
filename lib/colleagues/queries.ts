import "server-only";

import { type Opening, type OwnPart, type Part, parts } from "@/lib/colleagues/rules";
import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import { type Place, unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { TrailNote } from "@/lib/platform/trail";

type Row = Omit<OwnPart, "text"> & { readonly body: Uint8Array };

/** Everything somebody told about themselves, in the order it is shown, with what is still empty. */
export async function listOwnParts(tx: TenantTx, actor: Actor): Promise<OwnPart[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select part, body, opened_to as "openedTo", cleared_from as "clearedFrom", changed_at as "changedAt", version
    from staff_profile_parts
    where institution_id = ${actor.institutionId}::uuid and person_id = ${actor.personId}::uuid limit ${parts.length}`;
  const opened = await Promise.all(rows.map((row) => openedPart(tx, actor, row)));
  return parts.map((part) => opened.find((one) => one.part === part) ?? emptyPart(part));
}

/** One's own part, with one's own profile locked until this transaction ends; null for who is no longer employed. */
export async function claimOwnPart(tx: TenantTx, actor: Actor, part: Part): Promise<OwnPart | null> {
  const [owner] = await tx.$queryRaw<object[]>`
    select person_id from staff_members
    where institution_id = ${actor.institutionId}::uuid and person_id = ${actor.personId}::uuid for no key update`;
  if (!owner) return null;
  return (await listOwnParts(tx, actor)).find((one) => one.part === part) ?? null;
}

async function openedPart(tx: TenantTx, actor: Actor, { body, ...row }: Row): Promise<OwnPart> {
  const place = placeOf({ personId: actor.personId, part: row.part });
  return { ...row, text: await unseal(tx, actor.institutionId, place, body) };
}

function emptyPart(part: Part): OwnPart {
  return { part, text: "", openedTo: "me", clearedFrom: null, changedAt: null, version: 0 };
}

/** Where the words of a part lie; part of their seal. */
export function placeOf({ personId, part }: { readonly personId: string; readonly part: Part }): Place {
  return { table: "staff_profile_parts", id: `${personId}/${part}`, column: "body" };
}

/**
 * Whether a row of somebody's profile is opened to the present person today: to all staff, or to the teams and these are
 * theirs. The wall in the database says the same, by the same relations; either holds without the other.
 */
export function isOpened(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${row}.person_id in (select current_staff()) and (${row}.opened_to = 'institution'
    or (${row}.opened_to = 'team' and ${row}.person_id in (select current_colleagues()))))`;
}

export type OpenedPart = {
  readonly part: Part;
  readonly text: string;
  readonly openedTo: Opening;
  readonly changedAt: Date;
};

export type ColleagueView = {
  readonly id: string;
  readonly name: PersonName;
  readonly jobTitle: string | null;
  readonly teams: readonly string[];
  readonly parts: readonly OpenedPart[];
};

type ColleagueRow = Omit<ColleagueView, "parts"> & OpenedPart & { readonly body: Uint8Array };

/** A colleague as far as they opened themselves to this reader; null when they opened nothing to them. Of oneself: what others may see. */
export async function findColleague(
  tx: TenantTx,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<ColleagueView | null> {
  const isOpen = personId === actor.personId ? Prisma.sql`x.opened_to <> 'me'` : isOpened(Prisma.sql`x`);
  const rows = await tx.$queryRaw<ColleagueRow[]>`
    select p.id, ${personNameOf(Prisma.sql`p`)} as name, s.job_title as "jobTitle",
      ${teamNames(actor.institutionId, dayOf(now))} as teams,
      x.part, x.body, x.opened_to as "openedTo", x.changed_at as "changedAt"
    from staff_profile_parts x
    join people p on p.institution_id = ${actor.institutionId}::uuid and p.id = x.person_id
    join staff_members s on s.institution_id = ${actor.institutionId}::uuid and s.person_id = x.person_id
    where x.institution_id = ${actor.institutionId}::uuid and x.person_id = ${personId}::uuid and ${isOpen}
    limit ${parts.length}`;
  const [first] = rows;
  if (!first) return null;
  const { id, name, jobTitle, teams } = first;
  const opened = await Promise.all(
    rows.map(async ({ part, body, openedTo, changedAt }) => {
      const text = await unseal(tx, actor.institutionId, placeOf({ personId: id, part }), body);
      return { part, text, openedTo, changedAt };
    }),
  );
  opened.sort((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part));
  return { id, name, jobTitle, teams, parts: opened };
}

/** The teams a person `p` works in on a day, by name. */
export function teamNames(institutionId: InstitutionId, today: Day): Prisma.Sql {
  return Prisma.sql`array(select t.name from team_memberships m
    join teams t on t.institution_id = ${institutionId}::uuid and t.id = m.team_id
    where m.institution_id = ${institutionId}::uuid and m.person_id = p.id and ${runsOn(Prisma.sql`m`, today)}
    order by t.name)`;
}

/** What the trail keeps of opening a colleague's profile; the colleague reads it under Mijn account. */
export function readingOf(personId: string): TrailNote {
  return { verb: "read-profile", entity: "staff-profile", entityId: personId, subjectPersonId: personId };
}
