/**
 * What the mail of DATA_DIR's installation would hold, which serves at this moment and has no mail: the address of
 * somebody's personal link in a running round. A program of its own: the product's modules load under the conditions
 * of a server.
 */
import { readInstallation } from "@/lib/platform/env";
import { openDatabase } from "@/lib/platform/installation/database";
import { asOwner } from "@/lib/platform/installation/owner";
import { tokenFrom } from "@/lib/platform/personal-link";
import { institutionId, withTenant } from "@/lib/platform/tenancy";
import { openKey } from "@/lib/scans/links/queries";

const [email = "", round = ""] = process.argv.slice(2);
const open = await openDatabase(readInstallation());
Object.assign(process.env, {
  DATABASE_URL: open.ownerUrl,
  APP_DATABASE_URL: open.appUrl,
  AUTH_SECRET: open.authSecret,
  MASTER_KEY: open.masterKey,
});

type Account = { institution: string; person: string };

const [rater] = await asOwner(open.ownerUrl, async (owner) => {
  const { rows } = await owner.query<Account>(
    `select m.institution_id as institution, m.person_id as person
     from entrance.memberships m join entrance.credentials c using (identity_id) where c.email = $1`,
    [email],
  );
  return rows;
});
const home = institutionId(rater?.institution ?? "");
const address = await withTenant(home, async (tx) => {
  const asked = await tx.scanRater.findFirstOrThrow({
    where: { personId: rater?.person ?? "", round: { name: round } },
    orderBy: { id: "desc" },
    select: { id: true, roundId: true },
  });
  const key = await openKey(tx, home, asked.roundId);
  if (!key) throw new Error("The round does not run.");
  return `/r/${tokenFrom(key, asked.id)}`;
});
console.log(address);
await open.release({ leaveRunning: true });
process.exit(0);
