import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Showcase } from "@/components/portfolio/showcase";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { findStudent } from "@/lib/organisation/students/queries";
import { idsIn } from "@/lib/platform/address";
import { fullName } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { findSharedPortfolio } from "@/lib/portfolio/sharing/reading/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio.shared"))("metaTitle") };
}

type Props = PageProps<"/[institution]/studenten/[studentId]/portfolio">;

/** What a student opened to their coach, as it is now (Q4). */
export default async function SharedPortfolioRoute({ params }: Props) {
  const { institution: slug, studentId } = await idsIn(params);
  const view = await read(async (reading) => {
    const student = await findStudent(reading.tx, reading.actor, studentId, reading.now);
    const shared = student && (await findSharedPortfolio(reading, student));
    return shared && { ...shared, name: student.name };
  });
  if (!view) notFound();
  const t = await getTranslations("portfolio.shared");
  const [name, first] = [fullName(view.name), view.name.givenName];
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: name, href: `/${slug}/studenten/${studentId}` }, { label: t("cardTitle") }]}
      />
      <PageHeader title={t("title", { name: first })} lead={t("lead", { name: first })} />
      <Showcase items={view.items} outlooks={view.outlooks} filesAt={`/api/${slug}/portfolio`} />
    </>
  );
}
