"use server";

import { action } from "@/lib/platform/action";
import { mayWritePortfolio } from "@/lib/portfolio/policy";
import * as commands from "@/lib/portfolio/talks/commands";
import { claimOwnTalk } from "@/lib/portfolio/talks/queries";
import { keepTalkInput } from "@/lib/portfolio/talks/schema";

export const keepTalk = action({
  permission: "portfolio.keep",
  input: keepTalkInput,
  subject: claimOwnTalk,
  allow: mayWritePortfolio,
  run: (context, written, { piece }) => commands.keepTalk(context, written, piece),
  trail: () => null,
  notice: "portfolio-kept",
});
