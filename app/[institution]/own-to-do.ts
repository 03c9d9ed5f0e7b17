import { cache } from "react";
import { read } from "@/lib/platform/read";
import { currentVisitor } from "@/lib/platform/session";
import { findToDo } from "@/lib/today/queries";

/** What waits for the reader, asked once for the menu's badge and the page that lists it. */
export const findOwnToDo = cache(async () => {
  const { passwordGivenAt } = await currentVisitor();
  return read(async ({ tx, actor, now }) => {
    const toDo = await findToDo(tx, actor, now, passwordGivenAt !== null);
    return { actor, now, toDo };
  });
});
