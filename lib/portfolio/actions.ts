"use server";

import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";
import type { WorkContext } from "@/lib/platform/perform";
import { itemAddress, portfolioAddress } from "@/lib/portfolio/addresses/rules";
import * as commands from "@/lib/portfolio/commands";
import { mayWritePortfolio } from "@/lib/portfolio/policy";
import { claimOwnItem, wordsOf } from "@/lib/portfolio/queries";
import {
  addItemInput,
  changeItemInput,
  itemInput,
  moveItemInput,
  showItemInput,
} from "@/lib/portfolio/schema";
import { claimDesk } from "@/lib/portfolio/standing/queries";

// What somebody keeps for themselves is nobody's to follow, not by the log either: only what is opened leaves an event.

export const addItem = action({
  permission: "portfolio.keep",
  input: addItemInput,
  subject: ({ tx, actor, now }) => claimDesk(tx, actor, now),
  allow: mayWritePortfolio,
  run: async (context, _desk, words) => {
    await dropDraft(context.tx, context.actor, { form: "portfolio-item", subject: `new-${words.kind}` });
    return commands.addItem(context, words);
  },
  trail: () => null,
  next: (actor, { itemId }) => itemAddress(actor.institution.slug, itemId),
  notice: "portfolio-added",
});

export const changeItem = action({
  permission: "portfolio.keep",
  input: changeItemInput,
  subject: findItem,
  allow: mayWritePortfolio,
  edition: ({ item }) => ({ version: item.version, text: wordsOf(item) }),
  run: async (context, { item }, { itemId, basis: _basis, ...words }) => {
    await dropDraft(context.tx, context.actor, { form: "portfolio-item", subject: itemId });
    return commands.changeItem(context, item, words);
  },
  trail: () => null,
  next: (actor, _data, { item }) => itemAddress(actor.institution.slug, item.id),
  notice: "saved",
});

export const removeItem = action({
  permission: "portfolio.keep",
  input: itemInput,
  subject: findItem,
  allow: mayWritePortfolio,
  run: ({ tx }, { item }) => commands.removeItem(tx, item),
  trail: () => null,
  next: (actor) => portfolioAddress(actor.institution.slug),
  notice: "portfolio-removed",
});

export const moveItem = action({
  permission: "portfolio.keep",
  input: moveItemInput,
  subject: findItem,
  allow: mayWritePortfolio,
  run: (context, { item }, { direction }) => commands.moveItem(context, item, direction),
  trail: () => null,
});

export const showItem = action({
  permission: "portfolio.keep",
  input: showItemInput,
  subject: findItem,
  allow: mayWritePortfolio,
  run: ({ tx }, { item }, { shown }) => commands.showItem(tx, item, shown === "yes"),
  trail: () => null,
});

function findItem({ tx, actor, now }: WorkContext, { itemId }: { readonly itemId: string }) {
  return claimOwnItem(tx, actor, itemId, now);
}
