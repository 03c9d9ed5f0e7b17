import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { LinksPage } from "@/components/conversations/dialogue/links-page";
import { listLinks } from "@/lib/conversations/dialogue/links/queries";
import { mayChangeLinks, mayChangeMinimum, mayReadLinks } from "@/lib/conversations/dialogue/policy";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dialogue.links"))("title") };
}

/** Pages elsewhere that help in talks about a career; coordinators of career guidance and HR keep the list. */
export default async function LinksRoute() {
  const { actor, links } = await read(async ({ tx, actor: reader }) => {
    if (!mayReadLinks(reader)) notFound();
    return { actor: reader, links: await listLinks(tx) };
  });
  return (
    <LinksPage
      slug={actor.institution.slug}
      links={links}
      mayChange={mayChangeLinks(actor)}
      mayChangeMinimum={mayChangeMinimum(actor)}
      submission={newId()}
    />
  );
}
