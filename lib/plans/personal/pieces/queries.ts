import "server-only";

import { colleagueOf } from "@/lib/organisation/teams/queries";
import { readAction, readPart, readQuestion } from "@/lib/plans/personal/files";
import type { Action, Part, PartKind, PersonalText, Question } from "@/lib/plans/personal/rules";
import type { Owner, Progress } from "@/lib/plans/rules";
import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { type Place, unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { TrailNote } from "@/lib/platform/trail";

/** Where the words of a piece lie; part of their seal. */
export function placeOfPiece(pieceId: string): Place {
  return { table: "personal_plan_pieces", id: pieceId, column: "body" };
}

type Row = {
  readonly id: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly kind: PartKind | "question" | "action";
  readonly parentId: string | null;
  readonly body: Uint8Array;
  readonly dueOn: Day | null;
  readonly progress: Progress | null;
  readonly carriedFrom: SchoolYear | null;
  readonly carriedTo: SchoolYear | null;
  readonly openedToId: string | null;
  readonly openedTo: PersonName | null;
};

/** A piece whose words were unsealed. */
type Opened = Omit<Row, "body"> & { readonly text: string };

const mostPieces = 500;

/** What stands in a plan, of the pieces `x` that a condition lets through; the wall lets no other through than the reader's. */
export async function listPieces(
  tx: TenantTx,
  institution: InstitutionId,
  condition: Prisma.Sql,
): Promise<PersonalText> {
  const rows = await tx.$queryRaw<Row[]>`
    select x.id, x.version, x.changed_at as "changedAt", x.kind, x.parent_id as "parentId", x.body,
      to_char(x.due_on, 'YYYY-MM-DD') as "dueOn", x.progress, x.carried_from::int as "carriedFrom",
      x.carried_to::int as "carriedTo", x.opened_to_id as "openedToId",
      ${personNameById(Prisma.sql`x.institution_id`, Prisma.sql`x.opened_to_id`)} as "openedTo"
    from personal_plan_pieces x where x.institution_id = ${institution}::uuid and ${condition}
    order by x.position, x.id limit ${mostPieces}`;
  const opened = await Promise.all(
    rows.map(async ({ body, ...row }) => {
      return { ...row, text: await unseal(tx, institution, placeOfPiece(row.id), body) };
    }),
  );
  return textOf(opened);
}

export type CarriedAction = Action & { readonly owner: Owner; readonly planId: string };

/** What the trail keeps of reading colleagues' actions, once a plan; the colleague reads it under Mijn account. */
export function readingsOfCarried(actions: readonly CarriedAction[]): TrailNote[] {
  const plans = new Map(actions.map(({ planId, owner }) => [planId, owner.id]));
  return [...plans].map(([entityId, subjectPersonId]) => {
    return { verb: "read", entity: "personal-plan", entityId, subjectPersonId };
  });
}

/** Actions of colleagues' plans of a year that the reader carries too (F12), the earliest first. */
export async function listCarriedActions(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  schoolYear: SchoolYear,
): Promise<CarriedAction[]> {
  const rows = await tx.$queryRaw<(Row & { planId: string; ownerId: string; owner: PersonName })[]>`
    select x.id, x.version, x.changed_at as "changedAt", x.kind, x.parent_id as "parentId", x.body,
      to_char(x.due_on, 'YYYY-MM-DD') as "dueOn", x.progress, null as "carriedFrom", null as "carriedTo",
      null as "openedToId", null as "openedTo", x.plan_id as "planId", x.person_id as "ownerId",
      ${personNameById(Prisma.sql`x.institution_id`, Prisma.sql`x.person_id`)} as owner
    from personal_plan_pieces x
    join personal_plans p on p.institution_id = x.institution_id and p.id = x.plan_id and p.school_year = ${schoolYear}
    where x.institution_id = ${institutionId}::uuid and x.person_id <> ${personId}::uuid
      and x.person_id in (select current_colleagues()) and x.id in (select current_carried_actions())
    order by x.due_on, x.id limit 50`;
  return Promise.all(
    rows.map(async ({ body, planId, ownerId, owner, ...row }) => {
      const text = await unseal(tx, institutionId, placeOfPiece(row.id), body);
      return { ...actionIn({ ...row, text }), planId, owner: colleagueOf({ id: ownerId, ...owner }) };
    }),
  );
}

/** Pieces as they stand in a plan: parts, and questions with their actions under them. */
export function textOf(opened: readonly Opened[]): PersonalText {
  const actions = opened.filter(({ kind }) => kind === "action");
  return {
    parts: opened.flatMap((row) => partIn(row) ?? []),
    questions: opened
      .filter(({ kind }) => kind === "question")
      .map((row) =>
        questionIn(
          row,
          actions.filter(({ parentId }) => parentId === row.id),
        ),
      ),
  };
}

function partIn(row: Opened): Part | null {
  if (row.kind === "question" || row.kind === "action") return null;
  return { ...pieceIn(row), kind: row.kind, ...readPart(row.text) };
}

function questionIn(row: Opened, actions: readonly Opened[]): Question {
  return { ...pieceIn(row), ...readQuestion(row.text), actions: actions.map(actionIn) };
}

function actionIn({ id, version, text, dueOn, progress, carriedFrom, carriedTo }: Opened): Action {
  const facts = { dueOn: dueOn ?? "", progress: progress ?? "not-started", carriedFrom, carriedTo } as const;
  return { id, version, ...readAction(text), ...facts };
}

function pieceIn({ id, version, changedAt, openedToId, openedTo }: Opened) {
  return {
    id,
    version,
    changedAt,
    openedTo: openedToId && openedTo ? colleagueOf({ id: openedToId, ...openedTo }) : null,
  };
}
