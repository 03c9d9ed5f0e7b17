import "server-only";

import type { TenantTx } from "@/lib/platform/tenancy";
import { searchWordsOf } from "@/lib/organisation/names/rules";

/** Lets a role be found by the words of its name, and no longer by earlier ones (decisions 10). */
export async function indexRole(tx: TenantTx, id: string, name: string): Promise<void> {
  await unindexRole(tx, id);
  await indexRoles(tx, [{ id, name }]);
}

/** Lets new roles be found by the words of their names. */
export async function indexRoles(
  tx: TenantTx,
  roles: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  await tx.searchWord.createMany({
    data: roles.flatMap(({ id, name }) =>
      searchWordsOf(name).map((word) => ({ word, kind: "role", entityId: id })),
    ),
    skipDuplicates: true,
  });
}

/** Lets a role be found no more. */
export async function unindexRole(tx: TenantTx, roleId: string): Promise<void> {
  await tx.searchWord.deleteMany({ where: { entityId: roleId, kind: "role" } });
}
