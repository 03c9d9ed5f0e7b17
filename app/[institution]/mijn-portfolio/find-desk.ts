import { dayOf } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import { mayKeepPortfolio, mayWritePortfolio } from "@/lib/portfolio/policy";
import { findStanding } from "@/lib/portfolio/standing/queries";
import { farewellOf, isHere } from "@/lib/portfolio/standing/rules";

/** What every page of one's own portfolio begins with; null for who has none. */
export async function findDesk({ tx, actor, now }: Reading) {
  if (!mayKeepPortfolio(actor)) return null;
  const [standing, today] = [await findStanding(tx, actor), dayOf(now)];
  return {
    slug: actor.institution.slug,
    farewell: farewellOf(standing, today),
    mayWrite: mayWritePortfolio(actor, { isHere: isHere(standing, today) }),
  };
}
