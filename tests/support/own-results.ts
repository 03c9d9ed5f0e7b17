import type { TestInstitution } from "@/tests/support/institution";
import { aRoundAbout, asHolder, close, said, step } from "@/tests/support/scans";

export type Rated = { readonly roundId: string };

type Counts = Parameters<typeof aRoundAbout>[2]["counts"];

/** A round about somebody that everybody filled in and that was closed, unless it still runs. */
export async function closeAfter(
  here: TestInstitution,
  subjectId: string,
  counts: Counts,
  { isClosed = true }: { isClosed?: boolean } = {},
): Promise<Rated> {
  const now = new Date();
  const { roundId, questions, holders } = await aRoundAbout(
    here,
    { subjectId, holders: [] },
    { counts, now },
  );
  const [first = "", second = "", open = ""] = questions;
  for (const holder of holders) {
    const isOwn = holder.category === "self";
    const words = isOwn ? "eigen woorden" : "woorden van een ander";
    const answers = { [first]: step(isOwn ? 1 : 2), [second]: step(1), [open]: said(words) };
    await asHolder(holder, now).submit(answers);
  }
  if (isClosed) await close(here, roundId, now);
  return { roundId };
}
