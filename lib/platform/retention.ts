import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { callEntrance, entrancePool } from "@/lib/platform/entrance";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

/** How long what nobody needs any more is kept (docs/operations.md, Retention). */
export const terms = { draftDays: 30, submissionDays: 7, sessionDays: 30 } as const;

/** Every night, for each institution: results of submissions and drafts past their term. */
export const retentionJobs = [
  nightly("forget-submissions", ({ institutionId, now }) => forgetSubmissions(institutionId, now)),
  nightly("forget-drafts", ({ institutionId, now }) => forgetDrafts(institutionId, now)),
];

function ago(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

async function forgetSubmissions(institution: InstitutionId, now: Date): Promise<void> {
  const before = ago(now, terms.submissionDays);
  await withTenant(
    institution,
    (tx) => tx.$executeRaw`
      delete from idempotency_keys where institution_id = ${institution}::uuid and created_at < ${before}`,
    { purpose: "job" },
  );
}

/**
 * Drafts are behind a wall that shows them to their author alone, jobs included (decisions 2): so the job passes
 * by everybody who was here since a draft of theirs can have grown old, and opens it for each of them in turn.
 */
async function forgetDrafts(institution: InstitutionId, now: Date): Promise<void> {
  const before = ago(now, terms.draftDays);
  const since = ago(now, 3 * terms.draftDays);
  const authors = await withTenant(
    institution,
    (tx) => tx.$queryRaw<{ personId: string }[]>`
      select person_id::text as "personId" from entrance.list_access() where seen_at >= ${since}`,
  );
  for (const { personId } of authors) {
    await withTenant(
      institution,
      (tx) => tx.$executeRaw`
        delete from drafts where institution_id = ${institution}::uuid and person_id = ${personId}::uuid
          and updated_at < ${before}`,
      { personId },
    );
  }
}

/** Every night, once for the installation: sessions that are over, and tries to sign in that no longer count. */
export async function forgetGlobally(now: Date): Promise<void> {
  await callEntrance("forgetSessions", ago(now, terms.sessionDays).toISOString());
  await callEntrance("forgetLinks");
  await entrancePool().query("delete from limits.attempts where expire < $1", [now.getTime()]);
}
