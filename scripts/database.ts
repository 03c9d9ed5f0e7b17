/**
 * `npm run -s db:up` starts and migrates the embedded database, leaves it running and prints its variables:
 * `eval "$(npm run -s db:up)"`. `npm run db:down` stops it again.
 */
import { readInstallation } from "@/lib/platform/env";
import { openDatabase, openMigratedDatabase } from "@/lib/platform/installation/database";
import { ending } from "./ending";

await ending(async () => {
  const installation = readInstallation({ ...process.env, DATABASE_URL: "", APP_DATABASE_URL: "" });
  if (process.argv[2] === "down") {
    const open = await openDatabase(installation);
    await open.release();
    return;
  }
  const open = await openMigratedDatabase(installation, (name) => console.error(`migration ${name}`));
  const variables = {
    DATABASE_URL: open.ownerUrl,
    APP_DATABASE_URL: open.appUrl,
    AUTH_SECRET: open.authSecret,
    MASTER_KEY: open.masterKey,
  };
  for (const [name, value] of Object.entries(variables)) console.log(`export ${name}='${value}'`);
  await open.release({ leaveRunning: true });
});
