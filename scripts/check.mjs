// `npm run check`: everything that needs no database and no browser, in under a minute.
import { prepare } from "./bootstrap.mjs";

await prepare({ withDevelopment: true });
const { close, quickTasks, runTasks } = await import("./tasks.mjs");
close(await runTasks(quickTasks));
