"use server";

import * as commands from "@/lib/glossary/changes/commands";
import { findChange } from "@/lib/glossary/changes/queries";
import { confirmReadingInput } from "@/lib/glossary/changes/schema";
import { mayReadChanges } from "@/lib/glossary/policy";
import { action } from "@/lib/platform/action";
import { allowed } from "@/lib/platform/outcome";

export const confirmReading = action({
  permission: "glossary.confirm",
  input: confirmReadingInput,
  subject: ({ tx, actor }, { changeId }) => findChange(tx, actor, changeId),
  allow: mayReadChanges,
  run: async ({ tx, actor, now }, { id }) => {
    await commands.confirmReading(tx, actor, id, now);
    return allowed;
  },
  trail: ({ id }) => ({ verb: "confirm-reading", entity: "glossary-change", entityId: id }),
});
