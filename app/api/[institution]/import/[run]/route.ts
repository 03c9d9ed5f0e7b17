import { maySeeRun } from "@/lib/exchange/runs/policy";
import { findRun } from "@/lib/exchange/runs/queries";
import { stateOf } from "@/lib/exchange/runs/rules";
import { askRunInput } from "@/lib/exchange/runs/schema";
import { askingRoute } from "@/lib/platform/route";

/** How far a run is, for the page that waits for it. */
export const GET = askingRoute({
  permission: "import.progress",
  input: askRunInput,
  subject: ({ tx, actor }, { run }) => findRun(tx, actor.institutionId, run),
  allow: maySeeRun,
  answer: (_actor, run) => Response.json({ state: stateOf(run), done: run.doneCount, of: run.rowCount }),
});
