"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/portfolio/attachments/commands";
import { claimOwnFile } from "@/lib/portfolio/attachments/queries";
import { removeFileInput } from "@/lib/portfolio/attachments/schema";
import { mayWritePortfolio } from "@/lib/portfolio/policy";

export const removeFile = action({
  permission: "portfolio.keep",
  input: removeFileInput,
  subject: ({ tx, actor, now }, { fileId }) => claimOwnFile(tx, actor, fileId, now),
  allow: mayWritePortfolio,
  run: ({ tx }, { fileId }) => commands.removeFile(tx, fileId),
  trail: () => null,
  notice: "portfolio-file-removed",
});
