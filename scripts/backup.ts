/** `npm run db:backup FILE`: one file with every row of the installation, while it goes on serving. */
import { resolve } from "node:path";
import { readInstallation } from "@/lib/platform/env";
import { backUp } from "@/lib/platform/installation/backup/backup";
import { openDatabase } from "@/lib/platform/installation/database";
import { asOwner } from "@/lib/platform/installation/owner";
import { Refused } from "@/lib/platform/refused";
import { ending } from "./ending";
import { say } from "./progress.mjs";

await ending(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new Refused("Name the file to write: npm run db:backup -- koers.backup");
  const open = await openDatabase(readInstallation());
  try {
    const { tables, rows } = await asOwner(open.ownerUrl, (owner) =>
      backUp(owner, resolve(file), open.masterKey),
    );
    say(`${rows} rows of ${tables} tables are in ${resolve(file)}.`);
    say("The master key is not in it. Keep it apart (DATA_DIR/secrets/master-key, or MASTER_KEY):");
    say("without it the notes in this backup can't be read by anybody.");
  } finally {
    await open.release();
  }
});
process.exit();
