import "server-only";

import { readAction, readPart, readQuestion } from "@/lib/plans/personal/files";
import type { Action, Part, PartKind, PersonalText, Question } from "@/lib/plans/personal/rules";
import type { Owner, Progress } from "@/lib/plans/rules";
import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { fullName, initials } from "@/lib/platform/format";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { type Place, unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

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
  return { id, version, changedAt, openedTo: openedToId && openedTo ? ownerOf(openedToId, openedTo) : null };
}

function ownerOf(id: string, name: PersonName): Owner {
  return { id, name: fullName(name), initials: initials(name) };
}
