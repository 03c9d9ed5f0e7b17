import { noteUse } from "@/lib/glossary/confusion/commands";
import { noteUseInput } from "@/lib/glossary/confusion/schema";
import { findTerm } from "@/lib/glossary/queries";
import { tellingRoute } from "@/lib/platform/route";

/** Counts that a meaning was opened or another word typed (M6). The trail would say who did: it says nothing. */
export const POST = tellingRoute({
  permission: "glossary.count",
  bytesAtMost: 512,
  input: noteUseInput,
  subject: ({ tx, actor }, { code }) => findTerm(tx, actor, code),
  allow: () => true,
  run: ({ tx, actor, now }, { code }, { use }) => noteUse(tx, actor, { code, use }, now),
  trail: () => null,
});
