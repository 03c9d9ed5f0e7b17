import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { database, tenantContext } from "@/lib/platform/database";
import { isId } from "@/lib/platform/ids";
import type { Prisma } from "@/lib/platform/prisma/client";

declare const scoped: unique symbol;

/** A transaction in which PostgreSQL shows the rows of one institution. */
export type TenantTx = Omit<Prisma.TransactionClient, "$queryRawUnsafe" | "$executeRawUnsafe"> & {
  readonly [scoped]: true;
};

type Purpose = "page" | "job";

type Options = {
  /** Whose private rows are visible; nobody's when left out. */
  readonly personId?: string;
  /** A job may take minutes, a page seconds. */
  readonly purpose?: Purpose;
};

const limits: Record<Purpose, { statementSeconds: number; timeout: number; maxWait: number }> = {
  page: { statementSeconds: 5, timeout: 15_000, maxWait: 5_000 },
  job: { statementSeconds: 300, timeout: 900_000, maxWait: 60_000 },
};

/** Vouches that a text is the id of an institution somebody may work in. For session, jobs, seeds and tests. */
export function institutionId(text: string): InstitutionId {
  if (!isId(text)) throw new Error("Not the id of an institution.");
  return text as InstitutionId;
}

/**
 * Runs `work` in one transaction inside one institution: the only door to tenant rows.
 * Throws when called inside another tenant's transaction.
 */
export function withTenant<Result>(
  institutionId: InstitutionId,
  work: (tx: TenantTx) => Promise<Result>,
  { personId, purpose = "page" }: Options = {},
): Promise<Result> {
  if (tenantContext.getStore()) throw new Error("A tenant's transaction inside another was refused.");
  const { statementSeconds, ...limit } = limits[purpose];
  return tenantContext.run({ institutionId, personId: personId ?? null, statementSeconds }, () =>
    database().$transaction((tx) => work(tx as unknown as TenantTx), limit),
  );
}

/** As withTenant, on a second connection: a job's progress is seen while its own transaction still runs. */
export function withTenantBeside<Result>(
  institutionId: InstitutionId,
  work: (tx: TenantTx) => Promise<Result>,
): Promise<Result> {
  return tenantContext.exit(() => withTenant(institutionId, work));
}
