"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/visits/arrangements/commands";
import { claimArrangement } from "@/lib/visits/arrangements/queries";
import { arrangeInput } from "@/lib/visits/arrangements/schema";
import { mayArrange } from "@/lib/visits/policy";

export const arrangeVisits = action({
  permission: "visits.arrange",
  input: arrangeInput,
  subject: ({ tx, actor }) => claimArrangement(tx, actor),
  allow: mayArrange,
  edition: ({ number, months, sentences }) => ({
    version: number,
    text: { months: String(months), sentences: sentences.join("\n") },
  }),
  run: commands.arrange,
  trail: () => ({ verb: "arrange-visits", entity: "visit-arrangement", entityId: null }),
  notice: "saved",
});
