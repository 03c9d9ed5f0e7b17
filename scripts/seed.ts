/** Loads the demo institutions; started by serve.ts when the database is empty. Prints what it is doing. */
import { loadDemo } from "@/prisma/seed/demo";
import { ending } from "./ending";

await ending(async () => {
  await loadDemo((words) => console.log(words));
  process.exit(0);
});
