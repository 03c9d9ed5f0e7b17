import type { Installation } from "@/lib/platform/env";
import { type Embedded, openEmbedded } from "@/lib/platform/installation/embedded";
import { migrate } from "@/lib/platform/installation/migrate";
import { asOwner } from "@/lib/platform/installation/owner";
import { makeApplicationRole } from "@/lib/platform/installation/role";
import { rolePassword, secretsOf } from "@/lib/platform/installation/secrets";

export type OpenDatabase = {
  ownerUrl: string;
  appUrl: string;
  authSecret: string;
  masterKey: string;
  embedded: Embedded | undefined;
  release: Embedded["release"];
};

/** The database of the installation, started where it is ours, with its roles; not yet migrated. */
export async function openDatabase(installation: Installation): Promise<OpenDatabase> {
  const secrets = secretsOf(installation);
  const embedded = installation.DATABASE_URL ? undefined : await openEmbedded(installation.DATA_DIR);
  const ownerUrl = installation.DATABASE_URL ?? embedded?.address("koers") ?? "";
  const release = embedded?.release ?? (() => Promise.resolve());
  try {
    const appUrl =
      installation.APP_DATABASE_URL ??
      (await asOwner(ownerUrl, (owner) =>
        makeApplicationRole(owner, ownerUrl, rolePassword(secrets.masterKey)),
      ));
    return { ownerUrl, appUrl, ...secrets, embedded, release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** The same, brought up to this program's schema. */
export async function openMigratedDatabase(
  installation: Installation,
  report?: (name: string) => void,
): Promise<OpenDatabase> {
  const open = await openDatabase(installation);
  try {
    await asOwner(open.ownerUrl, (owner) => migrate(owner, report ? { report } : {}));
    return open;
  } catch (error) {
    await open.release();
    throw error;
  }
}
