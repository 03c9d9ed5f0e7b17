import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { MinimumPage } from "@/components/conversations/dialogue/minimum-page";
import { findMinimum } from "@/lib/conversations/dialogue/minimum/queries";
import { mayChangeMinimum } from "@/lib/conversations/dialogue/policy";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dialogue.minimum"))("title") };
}

/** Which question cards every team keeps; HR and coordinators of career guidance say so. */
export default async function MinimumRoute() {
  const { slug, minimum } = await read(async ({ tx, actor }) => {
    if (!mayChangeMinimum(actor)) notFound();
    return { slug: actor.institution.slug, minimum: await findMinimum(tx, actor) };
  });
  return <MinimumPage {...{ slug, minimum }} submission={newId()} />;
}
