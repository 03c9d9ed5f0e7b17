import "server-only";

import type { ReferenceLink } from "@/lib/conversations/dialogue/links/queries";
import { type LinkRefusal, mostLinks } from "@/lib/conversations/dialogue/links/rules";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

/** Adds a page elsewhere, once. */
export async function addLink(
  { tx, actor, now }: WorkContext,
  links: readonly ReferenceLink[],
  { name, address }: Omit<ReferenceLink, "id">,
): Promise<Outcome<LinkRefusal, { linkId: string }>> {
  if (links.some((link) => link.address === address)) return refused("link-there");
  if (links.length >= mostLinks) return refused("too-many-links");
  const id = newId();
  await tx.referenceLink.create({
    data: { id, name, address, addedAt: now, addedById: actor.personId },
    select: { id: true },
  });
  return done({ linkId: id });
}

export async function removeLink({ tx }: WorkContext, { id }: ReferenceLink) {
  await tx.referenceLink.deleteMany({ where: { id } });
  return done({ linkId: id });
}
