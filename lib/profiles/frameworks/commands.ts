import "server-only";

import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { FrameworkRow } from "@/lib/profiles/frameworks/queries";
import { mostFrameworks } from "@/lib/profiles/frameworks/queries";
import { type FrameworkStatus, mayFrameworkBeRemoved } from "@/lib/profiles/frameworks/rules";
import type { FrameworkInput } from "@/lib/profiles/frameworks/schema";

/** Begins an empty framework. Refuses a code another one has, and more than fit on a page. */
export async function addFramework(
  tx: TenantTx,
  said: FrameworkInput,
): Promise<Outcome<"code-taken" | "too-many-frameworks", { frameworkId: string }>> {
  if ((await tx.competenceFramework.count()) >= mostFrameworks) return refused("too-many-frameworks");
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
  const taken = await tx.competenceFramework.count({ where: { code: said.code, id: { not: id } } });
  if (taken > 0) return refused("code-taken");
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
