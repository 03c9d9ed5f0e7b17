/** What the mail of the demo would hold, which has no mail: where somebody's personal link in a running round leads. */
import { tokenFrom } from "@/lib/platform/personal-link";
import { openKey } from "@/lib/scans/links/queries";
import { lookInDemo } from "@/tests/support/open-demo";

const [email = "", round = ""] = process.argv.slice(2);

await lookInDemo(email, async ({ tx, home, asker }) => {
  const asked = await tx.scanRater.findFirstOrThrow({
    where: { personId: asker.person, round: { name: round } },
    orderBy: { id: "desc" },
    select: { id: true, roundId: true },
  });
  const key = await openKey(tx, home, asked.roundId);
  if (!key) throw new Error("The round does not run.");
  return `/r/${tokenFrom(key, asked.id)}`;
});
