import "server-only";

import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import type { Latest } from "@/lib/visits/arrangements/queries";
import type { ArrangeInput } from "@/lib/visits/arrangements/schema";

/** Keeps what the institution looks at from today; what was written under earlier words keeps those. */
export async function arrange({ tx, actor, now }: WorkContext, latest: Latest, said: ArrangeInput) {
  const made = { madeById: actor.personId, madeAt: now, validFrom: asDate(dayOf(now)) };
  await tx.visitArrangement.create({
    data: { id: newId(), number: latest.number + 1, ...said, ...made },
    select: { id: true },
  });
  return allowed;
}
