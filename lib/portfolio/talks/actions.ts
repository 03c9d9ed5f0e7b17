"use server";

import { mayConfirm } from "@/lib/conversations/policy";
import { action } from "@/lib/platform/action";
import { mayWritePortfolio } from "@/lib/portfolio/policy";
import * as commands from "@/lib/portfolio/talks/commands";
import { claimTalkForDesk } from "@/lib/portfolio/talks/queries";
import { keepTalkInput } from "@/lib/portfolio/talks/schema";

export const keepTalk = action({
  permission: "portfolio.keep",
  input: keepTalkInput,
  subject: claimTalkForDesk,
  allow: (actor, own) => mayWritePortfolio(actor, own) && mayConfirm(actor, own.talk),
  run: (context, written, { piece }) => commands.keepTalk(context, written, piece),
  trail: () => null,
  notice: "portfolio-kept",
});
