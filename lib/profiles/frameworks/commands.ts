import "server-only";

import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { FrameworkRow } from "@/lib/profiles/frameworks/queries";
import { mostFrameworks } from "@/lib/profiles/frameworks/queries";
import { type FrameworkStatus, mayFrameworkBeRemoved } from "@/lib/profiles/frameworks/rules";
import type { FrameworkInput } from "@/lib/profiles/frameworks/schema";

/**
 * Begins an empty framework, typed, laid ready or from a file. Refuses a code another one has in capitals or small
 * letters, and more than fit on a page; one by one, and always with room for the own one.
 */
export async function addFramework(
  tx: TenantTx,
  said: FrameworkInput,
): Promise<Outcome<"code-taken" | "too-many-frameworks", { frameworkId: string }>> {
  await tx.$queryRaw`select institution_id from institution_settings for update`;
  if (await isCodeTaken(tx, said.code)) return refused("code-taken");
  const others = await tx.competenceFramework.count({ where: { isOwn: false } });
  if (others >= mostFrameworks - 1) return refused("too-many-frameworks");
  const frameworkId = newId();
  const { count } = await tx.competenceFramework.createMany({
    data: { id: frameworkId, ...said },
    skipDuplicates: true,
  });
  return count > 0 ? done({ frameworkId }) : refused("code-taken");
}

/** Says what a framework is called, where it comes from and whether it is still used. The own one stays in use. */
export async function changeFramework(
  tx: TenantTx,
  { id, isOwn }: FrameworkRow,
  said: FrameworkInput & { readonly status: FrameworkStatus },
): Promise<Outcome<"code-taken" | "framework-own", { frameworkId: string }>> {
  if (isOwn && said.status === "retired") return refused("framework-own");
  if (await isCodeTaken(tx, said.code, id)) return refused("code-taken");
  await tx.competenceFramework.updateMany({ where: { id }, data: { ...said, version: { increment: 1 } } });
  return done({ frameworkId: id });
}

/** Removes an empty framework that is not the own one. */
export async function removeFramework(tx: TenantTx, framework: FrameworkRow) {
  const verdict = mayFrameworkBeRemoved(framework);
  if (!verdict.ok) return verdict;
  await tx.competenceFramework.deleteMany({ where: { id: framework.id } });
  return done(undefined);
}

/** A file finds its framework by its code, however that is written; so no two may differ in capitals only. */
async function isCodeTaken(tx: TenantTx, code: string, except: string | null = null): Promise<boolean> {
  const [taken] = await tx.$queryRaw<{ id: string }[]>`
    select id from competence_frameworks where institution_id = current_institution()
      and lower(code) = lower(${code}) and id is distinct from ${except}::uuid limit 1`;
  return taken !== undefined;
}
