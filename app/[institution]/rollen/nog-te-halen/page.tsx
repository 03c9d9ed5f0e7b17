import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OpenList } from "@/components/profiles/eligibility/open-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { findOpenCriteria } from "@/lib/profiles/eligibility/open/queries";
import { mayReadOpen } from "@/lib/profiles/eligibility/policy";
import { openQuery } from "@/lib/profiles/eligibility/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("eligibility.open"))("title") };
}

type Props = PageProps<"/[institution]/rollen/nog-te-halen">;

export default async function OpenCriteriaPage({ params, searchParams }: Props) {
  const path = `/${(await params).institution}`;
  const { page } = openQuery.parse(await searchParams);
  const found = await read(async ({ tx, actor, now }) =>
    mayReadOpen(actor) ? { ...(await findOpenCriteria({ tx, actor, now }, page)), today: dayOf(now) } : null,
  );
  if (!found) notFound();

  const { list, isForReader, people, monday, minimum, today } = found;
  const locale = await getLocale();
  const t = await getTranslations("eligibility.open");
  const roles = await getTranslations("profiles");
  return (
    <>
      <Breadcrumb crumbs={[{ label: roles("title"), href: `${path}/rollen` }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="stack">
        {people === undefined ? null : (
          <CardSection title={t("count")}>
            <p>
              {people !== null ? t("people", { count: people }) : t(monday ? "few" : "notKept", { minimum })}{" "}
              {monday ? t("since", { date: longDate(monday, locale) }) : null}
            </p>
          </CardSection>
        )}
        {isForReader && !list ? <Notice text={t("noConsent")} /> : null}
        {list ? <OpenList list={list} page={page} today={today} path={path} /> : null}
      </div>
    </>
  );
}
