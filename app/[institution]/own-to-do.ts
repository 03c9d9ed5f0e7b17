import { cache } from "react";
import { read } from "@/lib/platform/read";
import { findToDo } from "@/lib/today/queries";

/** What waits for the reader, asked once for the menu's badge and the page that lists it. */
export const findOwnToDo = cache(() =>
  read(async ({ tx, actor, now }) => ({ actor, now, toDo: await findToDo(tx, actor, now) })),
);
