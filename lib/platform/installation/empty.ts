import { asOwner } from "@/lib/platform/installation/owner";

/** Whether there is no institution and no operator yet, so that the first-run set-up is open. */
export function isEmptyInstallation(ownerUrl: string): Promise<boolean> {
  return asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ empty: boolean }>("select entrance.is_empty() as empty");
    return rows[0]?.empty ?? false;
  });
}
