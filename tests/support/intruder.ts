import { newId } from "@/lib/platform/ids";
import { Prisma } from "@/lib/platform/prisma/client";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import type { TestInstitution } from "@/tests/support/institution";

type Row = Record<string, unknown>;
type Call = (input?: unknown) => Promise<unknown>;
type Random = () => number;

const models = Object.values(Prisma.ModelName).filter((model) => model !== "Institution");
const readings = ["findMany", "findFirst", "findUnique", "count", "aggregate", "groupBy"] as const;
const writings = ["updateMany", "deleteMany", "create", "createMany", "upsert", "update", "delete"] as const;
const operations = [...readings, ...writings];

export type Finding = { readonly model: string; readonly operation: string };

/** Reads all rows of an institution by model, as its own people see them. */
export async function rowsByModel({ inside }: TestInstitution): Promise<Map<string, Row[]>> {
  return inside(async (tx) => {
    const rows = new Map<string, Row[]>();
    for (const model of models) rows.set(model, (await call(tx, model, "findMany")()) as Row[]);
    return rows;
  });
}

/**
 * Does one random operation on a random model as the intruder's institution, aimed at rows of the
 * victim. Returns what came through: null when the wall held.
 */
export async function intrude(
  intruder: TestInstitution,
  victim: TestInstitution,
  booty: ReadonlyMap<string, readonly Row[]>,
  random: Random,
): Promise<Finding | null> {
  const model = pick(models, random);
  const operation = pick(operations, random);
  const row = pick(booty.get(model) ?? [], random);
  const answer = await withTenant(intruder.id, (tx) =>
    call(tx, model, operation)(questionOf(operation, row, victim.id, random)),
  ).catch(() => null);
  return cameThrough(operation, answer) ? { model, operation } : null;
}

function questionOf(
  operation: (typeof operations)[number],
  row: Row,
  victimId: string,
  random: Random,
): unknown {
  const where = pick(
    [{ institutionId: victimId }, fewOf(row, random), { NOT: { institutionId: newId() } }],
    random,
  );
  const unique = fewOf(row, () => 0);
  switch (operation) {
    case "findUnique":
    case "delete":
      return { where: unique };
    case "update":
      return { where: unique, data: fewOf(row, random) };
    case "upsert":
      return { where: unique, create: row, update: fewOf(row, random) };
    case "create":
      return { data: random() < 0.5 ? row : { ...row, ...(row["id"] ? { id: newId() } : {}) } };
    case "createMany":
      return {
        data: [row, { ...row, ...(row["id"] ? { id: newId() } : {}) }],
        skipDuplicates: random() < 0.5,
      };
    case "updateMany":
      return { where, data: fewOf(row, random) };
    case "aggregate":
      return { where, _count: true };
    case "groupBy":
      return { by: ["institutionId"], where: { institutionId: victimId }, _count: true };
    case "findMany":
    case "findFirst":
    case "count":
    case "deleteMany":
      return { where };
  }
}

/** Whether an answer holds or touched anything that is not the intruder's: the intruder has no rows at all. */
function cameThrough(operation: (typeof operations)[number], answer: unknown): boolean {
  if (answer === null || answer === undefined) return false;
  if (typeof answer === "number") return answer > 0;
  if (Array.isArray(answer)) return answer.length > 0;
  if (typeof answer !== "object") return true;
  if (operation === "aggregate") return "_count" in answer && answer._count !== 0;
  return "count" in answer ? answer.count !== 0 : true;
}

function fewOf(row: Row, random: Random): Row {
  const names = Object.keys(row).filter((name) => row[name] !== null && typeof row[name] !== "object");
  const few = names.filter((name) => name === "institutionId" || random() < 0.4);
  return Object.fromEntries(few.map((name) => [name, row[name]]));
}

function call(tx: TenantTx, model: string, operation: string): Call {
  const delegates = tx as unknown as Record<string, Record<string, Call>>;
  const delegate = delegates[model.charAt(0).toLowerCase() + model.slice(1)];
  const run = delegate?.[operation];
  if (!run) throw new Error(`${model} has no ${operation}.`);
  return (input) => run.call(delegate, input);
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("Nothing to pick from: every model needs a row.");
  return item;
}
