import { dayOf } from "@/lib/platform/calendar";
import { loadMessages } from "@/lib/platform/messages";
import { askingRoute } from "@/lib/platform/route";
import { currentLocale } from "@/lib/platform/session";
import { groupsOf } from "@/lib/search/labels";
import { findByWords } from "@/lib/search/queries";
import { searchShape } from "@/lib/search/schema";

/** What the palette finds; somebody with nothing to look for finds nothing. */
export const GET = askingRoute({
  permission: "search",
  input: searchShape,
  subject: ({ tx, actor, now }, { q }) => findByWords(tx, actor, q, dayOf(now)),
  allow: () => true,
  answer: async (actor, found, { q: query }) => {
    const { shell } = await loadMessages(await currentLocale(), actor.idiom);
    return Response.json({ groups: groupsOf(actor, { query, found }, shell.search) });
  },
});
