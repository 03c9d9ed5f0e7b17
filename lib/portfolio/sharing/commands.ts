import "server-only";

import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { Locale } from "@/lib/platform/format";
import { sendOutside } from "@/lib/platform/letters";
import { done } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { endLinks, openLink } from "@/lib/platform/personal-link";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { findOwnCoach, keeperOf, placeOfShare } from "@/lib/portfolio/sharing/queries";
import { type Choice, chosenItems, mayBeShared } from "@/lib/portfolio/sharing/rules";
import { sendPortfolioLink } from "@/lib/portfolio/sharing/schema";

/**
 * Opens what a student chose: to their coach of today, or by a link that ends by itself and is mailed where they say so.
 * Copies which items it are: what is added to an area later stays closed.
 */
export async function share(
  { tx, actor, now }: WorkContext,
  { email, locale, ...choice }: Choice & { readonly email: string; readonly locale: Locale },
) {
  const { personId, institutionId } = actor;
  const { purpose, to, expiresOn, outlooks } = choice;
  const today = dayOf(now);
  await forgetPastKeys(tx, personId, now);
  const own = await tx.portfolioItem.findMany({ where: { personId }, select: { id: true, area: true } });
  const itemIds = chosenItems(own as Parameters<typeof chosenItems>[0], choice);
  const coach = purpose === "coach" ? await findOwnCoach(tx, actor, now) : null;
  const isOpen = { personId, endedAt: null, expiresOn: { gte: asDate(today) } };
  const running = await tx.portfolioShare.count({ where: isOpen });
  const verdict = mayBeShared(choice, itemIds, { today, coachId: coach?.id ?? null, running });
  if (!verdict.ok) return verdict;

  const id = newId();
  const said = JSON.stringify(coach ? {} : { to, email, locale });
  const sealed = {
    body: await seal(tx, institutionId, placeOfShare(id), said),
    linkKey: coach ? null : await openLink(tx, institutionId, keeperOf(id), expiresOn),
  };
  const facts = { id, personId, purpose, coachId: coach?.id ?? null, outlooks: [...outlooks] };
  const data = { ...facts, ...sealed, sharedAt: now, expiresOn: asDate(expiresOn) };
  await tx.portfolioShare.create({ data, select: { id: true } });
  await tx.portfolioShareItem.createMany({
    data: itemIds.map((itemId) => ({ shareId: id, itemId, personId })),
  });
  const sent = await sendOutside(tx, actor, coach ? null : email, sendPortfolioLink, { shareId: id });
  return sent.ok ? done({ shareId: id }) : sent;
}

/** Closes it again: with the next click it is gone for who could read it, and a link is dead. Closing twice changes nothing. */
export async function endShare(tx: TenantTx, shareId: string, now: Date) {
  await tx.portfolioShare.updateMany({
    where: { id: shareId, endedAt: null },
    data: { endedAt: now, linkKey: null },
  });
  await endLinks(tx, [shareId]);
  return done({ shareId });
}

/** Closes everything that somebody opened: they left. */
export async function endAllShares(tx: TenantTx, personId: string, now: Date): Promise<void> {
  const open = await tx.portfolioShare.findMany({ where: { personId, endedAt: null }, select: { id: true } });
  if (open.length === 0) return;
  const where = { personId, endedAt: null };
  await tx.portfolioShare.updateMany({ where, data: { endedAt: now, linkKey: null } });
  await endLinks(
    tx,
    open.map(({ id }) => id),
  );
}

/** Destroys what the links were made from that are past their last day. */
async function forgetPastKeys(tx: TenantTx, personId: string, now: Date): Promise<void> {
  const past = { personId, linkKey: { not: null }, expiresOn: { lt: asDate(dayOf(now)) } };
  await tx.portfolioShare.updateMany({ where: past, data: { linkKey: null } });
}
