import "server-only";

import { z } from "zod";
import type { InstitutionId } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import type { JobKind } from "@/lib/platform/job-kind";
import { Prisma } from "@/lib/platform/prisma/client";
import { institutionId, type TenantTx } from "@/lib/platform/tenancy";

/** What every handler is told; it opens its own `withTenant(institutionId, …, { purpose: "job" })`. */
export type Task<Ids> = { readonly institutionId: InstitutionId; readonly ids: Ids; readonly now: Date };

/** A kind of job with the work that belongs to it, as a slice's `jobs.ts` exports them. */
export type Job = {
  readonly name: string;
  readonly isNightly: boolean;
  readonly run: (institutionId: InstitutionId, ids: unknown, now: Date) => Promise<void>;
};

const envelope = z.strictObject({
  kind: z.string(),
  institutionId: z.uuid().transform(institutionId),
  ids: z.unknown(),
});

/** Binds work to a kind. It may run twice after a crash, so it must do nothing the second time. */
export function job<Shape extends Record<string, z.ZodUUID>>(
  kind: JobKind<Shape>,
  work: (task: Task<z.output<JobKind<Shape>["ids"]>>) => Promise<void>,
): Job {
  return {
    name: kind.name,
    isNightly: false,
    run: (institution, ids, now) => work({ institutionId: institution, ids: kind.ids.parse(ids), now }),
  };
}

/** Work that is done every night for each institution. */
export function nightly(name: string, work: (task: Task<object>) => Promise<void>): Job {
  return {
    name,
    isNightly: true,
    run: (institution, _ids, now) => work({ institutionId: institution, ids: {}, now }),
  };
}

/**
 * Puts a job in the queue inside the running transaction: it exists when the transaction is committed, and not when
 * it is undone. With a moment it waits until then. Returns the job's id.
 */
export async function enqueue<Shape extends Record<string, z.ZodUUID>>(
  tx: TenantTx,
  kind: JobKind<Shape>,
  ids: z.input<JobKind<Shape>["ids"]>,
  from: Date | null = null,
): Promise<string> {
  const id = newId();
  // The columns pg-boss 10 fills when it sends a job itself; the queue's own settings apply.
  const made = await tx.$executeRaw`
    insert into pgboss.job (id, name, data, start_after, keep_until, retry_limit, retry_delay, retry_backoff, expire_in, policy)
    select ${id}::uuid, name, ${dataOf(kind, ids)},
           coalesce(${from}::timestamptz, now()), coalesce(${from}::timestamptz, now()) + interval '14 days',
           retry_limit, retry_delay, retry_backoff, expire_seconds * interval '1 second', policy
      from pgboss.queue where name = 'jobs'`;
  if (made !== 1) throw new Error("The queue for jobs is missing.");
  return id;
}

/** Takes the jobs about the same out of the queue that still wait in it. */
export async function withdraw<Shape extends Record<string, z.ZodUUID>>(
  tx: TenantTx,
  kind: JobKind<Shape>,
  ids: z.input<JobKind<Shape>["ids"]>,
): Promise<void> {
  await tx.$executeRaw`
    delete from pgboss.job where name = 'jobs' and state < 'active' and data = ${dataOf(kind, ids)}`;
}

/** What a job carries: its kind, the institution of the transaction and ids. */
function dataOf<Shape extends Record<string, z.ZodUUID>>(
  kind: JobKind<Shape>,
  ids: z.input<JobKind<Shape>["ids"]>,
): Prisma.Sql {
  const known = JSON.stringify(kind.ids.parse(ids));
  return Prisma.sql`
    jsonb_build_object('kind', ${kind.name}::text, 'institutionId', current_institution(), 'ids', ${known}::jsonb)`;
}

/** Does one job that was taken from the queue; throws when its kind is unknown, or its work does. */
export async function perform(jobs: readonly Job[], data: unknown, now: Date): Promise<void> {
  const { kind, institutionId: institution, ids } = envelope.parse(data);
  const known = jobs.find((each) => each.name === kind);
  if (!known) throw new Error(`There is no job of the kind ${kind}.`);
  await known.run(institution, ids, now);
}
