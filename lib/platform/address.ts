import "server-only";

import { notFound } from "next/navigation";
import { isId } from "@/lib/platform/ids";

/** The parts of a page's address, ids among them: what is written otherwise names nothing, and is as absent as what does not exist. */
export async function idsIn<Parts extends object>(params: Promise<Parts>): Promise<Parts> {
  const parts = await params;
  const named = Object.entries(parts).filter(([name]) => /(?:Id|^run)$/.test(name));
  if (named.some(([, value]) => typeof value !== "string" || !isId(value))) notFound();
  return parts;
}
