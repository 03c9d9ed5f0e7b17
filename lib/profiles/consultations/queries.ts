import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Reading } from "@/lib/platform/read";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";
import { heardTeams, mayMoveEnd, type TeamsHeard } from "@/lib/profiles/consultations/policy";
import { mayBeSaid, type Voice } from "@/lib/profiles/consultations/rules";
import { isNewsOf } from "@/lib/profiles/owners/queries";
import { mayHear, mayReadRoles, mayWriteConcepts } from "@/lib/profiles/policy";
import {
  claimKnownRole,
  type ConsultationView,
  findKnownRole,
  type ProfileView,
  type RoleView,
} from "@/lib/profiles/queries";

export type CommentView = {
  readonly id: string;
  readonly voice: Voice;
  readonly words: string;
  readonly taskOrigin: string | null;
  /** The task or criterion in the words it had when this was said. */
  readonly taskWords: string | null;
  readonly saidAt: Date;
  readonly teamId: string;
  readonly teamName: string;
  readonly authorId: string;
  readonly author: PersonName;
  readonly answer: { readonly words: string; readonly by: PersonName } | null;
};

type Named = { readonly id: string; readonly name: string };

export type ConsultationPage = {
  readonly role: RoleView;
  readonly profile: ProfileView;
  readonly consultation: ConsultationView;
  readonly teams: readonly Named[];
  readonly comments: readonly CommentView[];
  /** The invited teams this reader can speak in; empty once it is over. */
  readonly mine: readonly (Named & { readonly isLed: boolean })[];
  /** How many people said they read it. */
  readonly readers: number;
  readonly hasRead: boolean;
  /** Whether this reader asked the teams, and so decides until when. */
  readonly mayMove: boolean;
  readonly moves: readonly MoveView[];
};

/** That the last day was moved, from which day, and why. */
export type MoveView = {
  readonly id: string;
  readonly wasUntil: Day;
  readonly reason: string;
  readonly by: PersonName;
};

const mostComments = 500;
/** Of more moves than this only the last ones are told. */
const mostMoves = 50;

/** The version of a role that was laid before teams, with what was said of it as far as this reader hears it; null when there is none to be seen. */
export async function findConsultation(
  { tx, actor, now }: Pick<Reading, "tx" | "actor" | "now">,
  roleId: string | null,
  number: number | null,
): Promise<ConsultationPage | null> {
  const role = roleId && mayReadRoles(actor) ? await findKnownRole(tx, actor, roleId) : null;
  const asked = (role?.profiles ?? []).filter(({ consultation }) => consultation !== null);
  const profile = number === null ? asked[0] : asked.find((one) => one.number === number);
  const consultation = profile?.consultation;
  if (!role || !profile || !consultation) return null;
  if (!mayHear(actor, consultation)) return null;
  const [row] = await readSaid(tx, actor, { profileId: profile.id, consultationId: consultation.id });
  const open = !role.isRetired && mayBeSaid(consultation, dayOf(now)).ok;
  const led = new Set(actor.ledTeams.map(({ id }) => id));
  const own = heardTeamsOf(actor);
  const teams = row?.teams ?? [];
  return {
    ...{ role, profile, consultation, teams },
    comments: (row?.comments ?? []).map((one) => ({ ...one, saidAt: new Date(one.saidAt) })),
    mine: open
      ? teams.filter(({ id }) => own.has(id)).map((team) => ({ ...team, isLed: led.has(team.id) }))
      : [],
    readers: row?.readers ?? 0,
    hasRead: row?.hasRead ?? false,
    mayMove: mayMoveEnd(actor, consultation),
    moves: row?.moves ?? [],
  };
}

function heardTeamsOf(actor: Actor): ReadonlySet<string> {
  return new Set([...actor.teams, ...actor.ledTeams].map(({ id }) => id));
}

type Said = {
  readonly teams: readonly Named[];
  readonly comments: readonly (Omit<CommentView, "saidAt"> & { saidAt: string })[];
  readonly readers: number;
  readonly hasRead: boolean;
  readonly moves: readonly MoveView[];
};

function readSaid(
  tx: TenantTx,
  actor: Actor,
  { profileId, consultationId }: { profileId: string; consultationId: string },
): Promise<Said[]> {
  const { institutionId, personId } = actor;
  return tx.$queryRaw<Said[]>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name), '[]')
        from consulted_teams d join teams t on t.institution_id = d.institution_id and t.id = d.team_id
        where d.institution_id = ${institutionId}::uuid and d.consultation_id = ${consultationId}::uuid) as teams,
      (select coalesce(jsonb_agg(said), '[]') from (
        select c.id, c.voice, c.words, c.task_origin as "taskOrigin", c.task_words as "taskWords",
          c.created_at as "saidAt", c.team_id as "teamId", t.name as "teamName", c.author_id as "authorId",
          ${personNameOf(Prisma.sql`p`)} as author,
          case when a.comment_id is null then null
            else jsonb_build_object('words', a.words, 'by', ${personNameOf(Prisma.sql`b`)}) end as answer
        from profile_consultations n
        join profile_comments c on c.institution_id = n.institution_id and c.consultation_id = n.id
        join teams t on t.institution_id = c.institution_id and t.id = c.team_id
        join people p on p.institution_id = c.institution_id and p.id = c.author_id
        left join profile_comment_answers a on a.institution_id = c.institution_id and a.comment_id = c.id
        left join people b on b.institution_id = a.institution_id and b.id = a.answered_by_id
        where n.institution_id = ${institutionId}::uuid and n.profile_id = ${profileId}::uuid
          and ${heard(heardTeams(actor))}
        order by c.voice desc, c.id limit ${mostComments}) said) as comments,
      (select count(*)::int from consultation_readings r
        where r.institution_id = ${institutionId}::uuid and r.consultation_id = ${consultationId}::uuid) as readers,
      exists (select from consultation_readings r where r.institution_id = ${institutionId}::uuid
        and r.consultation_id = ${consultationId}::uuid and r.person_id = ${personId}::uuid) as "hasRead",
      (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'wasUntil', v.was_until::text, 'reason', v.reason,
          'by', ${personNameOf(Prisma.sql`m`)}) order by v.id desc), '[]')
        from (select institution_id, id, was_until, reason, moved_by_id from consultation_moves
          where institution_id = ${institutionId}::uuid and consultation_id = ${consultationId}::uuid
          order by id desc limit ${mostMoves}) v
        join people m on m.institution_id = v.institution_id and m.id = v.moved_by_id) as moves`;
}

function heard(teams: TeamsHeard): Prisma.Sql {
  return teams === "every-team" ? Prisma.sql`true` : Prisma.sql`c.team_id = any(${[...teams]}::uuid[])`;
}

export type OpenSubject = {
  readonly role: RoleView;
  readonly profile: ProfileView;
  readonly consultation: ConsultationView;
};

/** The present consultation of a version with its role claimed; null when it is not there for this person. */
export async function claimConsultation(
  tx: TenantTx,
  actor: Actor,
  consultationId: string,
): Promise<OpenSubject | null> {
  const found = await tx.profileConsultation.findFirst({
    where: { institutionId: actor.institutionId, id: consultationId },
    select: { profile: { select: { id: true, roleId: true } } },
  });
  const role = found && (await claimKnownRole(tx, actor, found.profile.roleId));
  const profile = role?.profiles.find(({ id }) => id === found?.profile.id);
  const consultation = profile?.consultation;
  return role && profile && consultation?.id === consultationId ? { role, profile, consultation } : null;
}

export type CommentSubject = OpenSubject & {
  readonly comment: { readonly id: string; readonly authorId: string; readonly teamId: string };
};

/** What somebody said, with its role claimed; null when it is not there for this person. */
export async function claimComment(
  tx: TenantTx,
  actor: Actor,
  commentId: string,
): Promise<CommentSubject | null> {
  const comment = await tx.profileComment.findFirst({
    where: { institutionId: actor.institutionId, id: commentId },
    select: { id: true, authorId: true, teamId: true, consultationId: true },
  });
  const subject = comment && (await claimConsultation(tx, actor, comment.consultationId));
  return subject && { ...subject, comment };
}

/** Every running team of the institution, to choose whom to ask. */
export async function listTeamsToAsk(tx: TenantTx, actor: Actor, now: Date): Promise<Named[]> {
  return tx.$queryRaw<Named[]>`
    select t.id, t.name from teams t
    where t.institution_id = ${actor.institutionId}::uuid
      and t.starts_on <= ${dayOf(now)}::date and (t.ends_on is null or t.ends_on >= ${dayOf(now)}::date)
    order by t.name limit 300`;
}

/** A concept that waits for what I think, or for its owner to answer what was said or to close the asking (C1, C8). */
export type ConsultationTask = {
  readonly kind: "say" | "heard" | "close";
  readonly roleId: string;
  readonly roleName: string;
  readonly endsOn: Day;
  /** All that was said; of what was heard, what nobody answered yet. */
  readonly comments: number;
};

/** For Vandaag: what my teams are asked, and of profiles I own what was said and what I have to close; null for who is in no team and writes nothing. */
export function consultationTasksOf(actor: Actor, now: Date): Question<readonly ConsultationTask[]> | null {
  const { institutionId, personId, kind } = actor;
  const today = dayOf(now);
  const teamIds = [...heardTeamsOf(actor)];
  const isWriter = mayWriteConcepts(actor);
  if (kind === "student" || (teamIds.length === 0 && !isWriter)) return null;
  const isOurs = Prisma.sql`(${isWriter} and ${isNewsOf(Prisma.sql`r`, actor, today)})`;
  return question(Prisma.sql`
    select case when n.ends_on < ${today}::date then 'close' when n.answers then 'heard' else 'say' end as kind,
      n."roleId", n."roleName", n.ends_on::text as "endsOn",
      (select count(*) from profile_comments c where c.institution_id = ${institutionId}::uuid
        and c.consultation_id = n.id and (not n.answers or ${unanswered})) as comments
    from (select n.id, n.ends_on, r.id as "roleId", r.name as "roleName", ${isOurs} as "isOurs",
        n.ends_on >= ${today}::date and ${isOurs} and exists (select from profile_comments c
          where c.institution_id = ${institutionId}::uuid and c.consultation_id = n.id and ${unanswered}) as answers
      from profile_consultations n
      join role_profiles p on p.institution_id = n.institution_id and p.id = n.profile_id
      join roles r on r.institution_id = p.institution_id and r.id = p.role_id
      where n.institution_id = ${institutionId}::uuid and n.closed_at is null
        and not exists (select from role_retirements x
          where x.institution_id = ${institutionId}::uuid and x.role_id = r.id)) n
    where n.answers or case when n.ends_on < ${today}::date then n."isOurs" else
      exists (select from consulted_teams d where d.institution_id = ${institutionId}::uuid
        and d.consultation_id = n.id and d.team_id = any(${teamIds}::uuid[]))
      and not exists (select from consultation_readings g where g.institution_id = ${institutionId}::uuid
        and g.consultation_id = n.id and g.person_id = ${personId}::uuid)
      and not exists (select from profile_comments c where c.institution_id = ${institutionId}::uuid
        and c.consultation_id = n.id and c.author_id = ${personId}::uuid) end
    order by n.ends_on, n."roleName" limit 20`);
}

/** Whether nobody answered a comment `c` yet. */
const unanswered = Prisma.sql`not exists (select from profile_comment_answers a
  where a.institution_id = c.institution_id and a.comment_id = c.id)`;
