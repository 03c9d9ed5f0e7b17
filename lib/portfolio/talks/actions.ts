"use server";

import { action } from "@/lib/platform/action";
import { mayWritePortfolio } from "@/lib/portfolio/policy";
import * as commands from "@/lib/portfolio/talks/commands";
import { claimOwnAgreement } from "@/lib/portfolio/talks/queries";
import { keepAgreementInput } from "@/lib/portfolio/talks/schema";

export const keepAgreement = action({
  permission: "portfolio.keep",
  input: keepAgreementInput,
  subject: ({ tx, actor, now }, { agreementId }) => claimOwnAgreement(tx, actor, agreementId, now),
  allow: mayWritePortfolio,
  run: (context, { agreementId }) => commands.keepAgreement(context, agreementId),
  trail: () => null,
  notice: "portfolio-kept",
});
