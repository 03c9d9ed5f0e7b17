import "server-only";

import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import type { HolderContext } from "@/lib/platform/link-action";
import { keyFrom } from "@/lib/platform/personal-link";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Answers } from "@/lib/scans/forms/rules";
import { questionsJson } from "@/lib/scans/instruments/queries";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import { isOpen, type RoundFacts } from "@/lib/scans/rounds/rules";
import type { RaterCategory } from "@/lib/scans/rules";

/** A rater's own form: the questions, whom it is about, and whether it was handed in. Never another rater's. */
export type FormView = RoundFacts & {
  readonly raterId: string;
  readonly roundId: string;
  readonly category: RaterCategory;
  readonly isAnonymous: boolean;
  readonly smallestGroup: number;
  readonly submittedOn: Day | null;
  readonly raterPersonId: string | null;
  readonly name: string;
  readonly instrumentName: string;
  readonly institutionName: string;
  readonly intro: string;
  readonly englishIntro: string;
  readonly subjectId: string | null;
  readonly subjectName: PersonName | null;
  readonly teamName: string | null;
  readonly questions: readonly QuestionView[];
};

/** The form a link opens; null when its round is not open now, or the rater is no longer asked. */
export async function findForm({ tx, holder, now }: HolderContext): Promise<FormView | null> {
  const form = await readForm(tx, holder.institutionId, holder.recordId, now);
  return form && isOpen(form, dayOf(now)) ? form : null;
}

/** As findForm, while nobody else changes anything in the round until this transaction ends. */
export async function claimForm(context: HolderContext): Promise<FormView | null> {
  const { tx, holder } = context;
  await tx.$queryRaw`select r.id from scan_rounds r where r.institution_id = ${holder.institutionId}::uuid
    and r.id = (select a.round_id from scan_raters a
      where a.institution_id = ${holder.institutionId}::uuid and a.id = ${holder.recordId}::uuid) for update`;
  return findForm(context);
}

/** What the holder filled in so far: found by the key that only this link's token makes. */
export async function findAnswers({ tx, holder }: HolderContext): Promise<Answers> {
  const key = formKeyOf(holder.token);
  const [row] = await tx.$queryRaw<{ body: Uint8Array }[]>`
    select body from scan_forms where institution_id = ${holder.institutionId}::uuid and key = ${key}::bytea`;
  return row ? openAnswers(tx, holder.institutionId, key, row.body) : {};
}

/** The key a form is kept under, as long as its round runs. */
export function formKeyOf(token: string): Buffer {
  return keyFrom(token, "form");
}

/** A kept form, unsealed. */
export async function openAnswers(
  tx: TenantTx,
  institutionId: InstitutionId,
  key: Uint8Array,
  body: Uint8Array,
): Promise<Answers> {
  return JSON.parse(await unseal(tx, institutionId, placeOfForm(key), body)) as Answers;
}

export function placeOfForm(key: Uint8Array) {
  return { table: "scan_forms", id: Buffer.from(key).toString("hex"), column: "body" };
}

/** Who was asked as a student's coach is asked as long as they are (permissions.md 6.5-10); `a` is the rater, `r` the round. */
export function isStillAsked(institutionId: InstitutionId, today: Day): Prisma.Sql {
  return Prisma.sql`(a.category <> 'coach' or exists (select from coach_assignments x
    where x.institution_id = ${institutionId}::uuid and x.student_id = r.subject_id and x.coach_id = a.person_id
      and ${coachesOn(Prisma.sql`x`, today)}))`;
}

async function readForm(tx: TenantTx, institutionId: InstitutionId, raterId: string, now: Date) {
  const [row] = await tx.$queryRaw<FormView[]>`
    select a.id as "raterId", a.round_id as "roundId", a.category, a.submitted_on::text as "submittedOn",
      a.person_id as "raterPersonId", r.name, r.is_anonymous as "isAnonymous", coalesce(r.smallest_group, 0)::int as "smallestGroup",
      r.opens_on::text as "opensOn", r.closes_on::text as "closesOn", r.invited_at as "invitedAt", r.closed_at as "closedAt",
      '[]'::jsonb as shares, i.kind, i.name as "instrumentName", o.name as "institutionName", v.intro, v.english_intro as "englishIntro", r.subject_id as "subjectId",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`r.subject_id`)} as "subjectName", t.name as "teamName",
      ${questionsJson(institutionId, Prisma.sql`v.id`, Prisma.sql`r.id`)} as questions
    from scan_raters a
    join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.id = a.round_id
    join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
    join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id
    join institutions o on o.id = ${institutionId}::uuid
    left join teams t on t.institution_id = ${institutionId}::uuid and t.id = r.team_id
    where a.institution_id = ${institutionId}::uuid and a.id = ${raterId}::uuid and a.invited_on is not null
      and ${isStillAsked(institutionId, dayOf(now))}`;
  return row ?? null;
}
