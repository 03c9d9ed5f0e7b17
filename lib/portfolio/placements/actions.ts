"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/portfolio/placements/commands";
import { claimOwnPlacement } from "@/lib/portfolio/placements/queries";
import { addPlacementInput, placementInput } from "@/lib/portfolio/placements/schema";
import { mayWritePortfolio } from "@/lib/portfolio/policy";
import { claimDesk } from "@/lib/portfolio/standing/queries";

export const addPlacement = action({
  permission: "portfolio.keep",
  input: addPlacementInput,
  subject: ({ tx, actor, now }) => claimDesk(tx, actor, now),
  allow: mayWritePortfolio,
  run: (context, _desk, placement) => commands.addPlacement(context, placement),
  trail: () => null,
  notice: "saved",
});

export const removePlacement = action({
  permission: "portfolio.keep",
  input: placementInput,
  subject: ({ tx, actor, now }, { placementId }) => claimOwnPlacement(tx, actor, placementId, now),
  allow: mayWritePortfolio,
  run: ({ tx }, { placementId }) => commands.removePlacement(tx, placementId),
  trail: () => null,
  notice: "saved",
});
