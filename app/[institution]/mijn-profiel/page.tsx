import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnPartCard } from "@/components/colleagues/own-part-card";
import { ProfileSide } from "@/components/colleagues/profile-side";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { mayKeepProfile, mayReadColleagues } from "@/lib/colleagues/policy";
import { listOwnParts } from "@/lib/colleagues/queries";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("colleagues.mine"))("title") };
}

export default async function MyProfilePage({ params }: PageProps<"/[institution]/mijn-profiel">) {
  const base = `/${(await params).institution}`;
  const page = await read(async ({ tx, actor }) =>
    mayKeepProfile(actor) ? { actor, parts: await listOwnParts(tx, actor) } : null,
  );
  if (!page) notFound();

  const { actor, parts } = page;
  const t = await getTranslations("colleagues.mine");
  const isOpen = parts.some(({ openedTo }) => openedTo !== "me");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="columns">
        <Words of={["colleagues"]}>
          <div className="stack">
            {parts.map((part) => (
              <OwnPartCard key={part.part} part={part} path={`${base}/mijn-profiel`} />
            ))}
          </div>
        </Words>
        <div>
          <ProfileSide
            base={base}
            previewOf={isOpen && mayReadColleagues(actor) ? actor.personId : null}
            maySearch={mayReadColleagues(actor)}
          />
        </div>
      </div>
    </>
  );
}
