/** Builds the application when its sources changed: `npm run build`, and a step of `npm test`. */
import { readInstallation } from "@/lib/platform/env";
import { actionKey, build, buildNumber, isBuilt } from "@/lib/platform/installation/build";
import { secretsOf } from "@/lib/platform/installation/secrets";
import { ending } from "./ending";
import { say } from "./progress.mjs";

await ending(async () => {
  const folder = process.env["BUILD_DIR"] ?? ".next";
  const number = buildNumber();
  if (isBuilt(folder, number)) return say("The build is up to date.");
  await build(folder, number, actionKey(secretsOf(readInstallation()).authSecret));
  say(`Built into ${folder}.`);
});
