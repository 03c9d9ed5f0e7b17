import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { WriteStatement } from "@/components/cycle/statement/write-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { mayWriteStatement } from "@/lib/cycle/policy";
import { findStatement } from "@/lib/cycle/statement/queries";
import { draftOfStatement, wordsOfStatement } from "@/lib/cycle/statement/rules";
import { openWriting } from "@/lib/plans/writing/queries";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cycle.statement.write"))("title") };
}

type Props = PageProps<"/[institution]/gesprekkencyclus/afspraken/schrijven">;

export default async function WriteStatementRoute({ params }: Props) {
  const writing = await read(async ({ tx, actor }) => {
    if (!mayWriteStatement(actor)) return null;
    const statement = await findStatement(tx, actor);
    const edition = { version: statement.version, text: wordsOfStatement(statement) };
    return openWriting(tx, actor, draftOfStatement, edition);
  });
  if (!writing) notFound();
  const t = await getTranslations("cycle");
  const year = `/${(await params).institution}/gesprekkencyclus`;
  const back = `${year}/afspraken`;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: year },
          { label: t("statement.title"), href: back },
          { label: t("statement.write.crumb") },
        ]}
      />
      <PageHeader title={t("statement.write.title")} lead={t("statement.write.lead")} />
      <div className="max-w-3xl">
        <Card>
          <Words of={["plans", "cycle"]}>
            <WriteStatement writing={writing} back={back} />
          </Words>
        </Card>
      </div>
    </>
  );
}
