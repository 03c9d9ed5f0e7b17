"use server";

import * as commands from "@/lib/conversations/dialogue/links/commands";
import { claimLinks } from "@/lib/conversations/dialogue/links/queries";
import { addLinkInput, removeLinkInput } from "@/lib/conversations/dialogue/links/schema";
import { mayChangeLinks } from "@/lib/conversations/dialogue/policy";
import { action } from "@/lib/platform/action";

export const addLink = action({
  permission: "talk.links",
  input: addLinkInput,
  subject: ({ tx, actor }) => claimLinks(tx, actor),
  allow: mayChangeLinks,
  run: (context, { links }, input) => commands.addLink(context, links, input),
  trail: (_links, _input, { linkId }) => ({ verb: "add", entity: "reference-link", entityId: linkId }),
  notice: "saved",
});

export const removeLink = action({
  permission: "talk.links",
  input: removeLinkInput,
  subject: async ({ tx, actor }, { linkId }) =>
    (await claimLinks(tx, actor)).links.find(({ id }) => id === linkId) ?? null,
  allow: mayChangeLinks,
  run: (context, link) => commands.removeLink(context, link),
  trail: ({ id }) => ({ verb: "remove", entity: "reference-link", entityId: id }),
  notice: "saved",
});
