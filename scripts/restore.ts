/** `npm run db:restore FILE`: puts a backup into an empty installation and compares every table. */
import { resolve } from "node:path";
import { readInstallation } from "@/lib/platform/env";
import { restore } from "@/lib/platform/installation/backup/restore";
import { openDatabase } from "@/lib/platform/installation/database";
import { asOwner } from "@/lib/platform/installation/owner";
import { Refused } from "@/lib/platform/refused";
import { ending } from "./ending";
import { say } from "./progress.mjs";

await ending(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new Refused("Name the backup: npm run db:restore -- koers.backup");
  const open = await openDatabase(readInstallation());
  try {
    const done = await asOwner(open.ownerUrl, (owner) => restore(owner, resolve(file), open.masterKey));
    say(
      `${done.rows} rows of ${done.tables} tables are back as they were at ${done.madeAt}, compared one table at a time.`,
    );
    if (done.hasSameKey) return;
    say(
      "\nThe notes in this backup were sealed with another master key than this installation has. Put that key in",
    );
    say("MASTER_KEY or DATA_DIR/secrets/master-key before starting; without it they stay unreadable.");
  } finally {
    await open.release();
  }
});
process.exit();
