import { useLocale, useTranslations } from "next-intl";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { dayOf } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";

type Props = { raisedAt: Date; words: string; slug: string };

/** What a colleague noticed, for the student it is about, who asked for it: the words, and not whose they are (C24). */
export function OwnSignal({ raisedAt, words, slug }: Props) {
  const t = useTranslations("signals");
  const account = useTranslations("account");
  const day = longDate(dayOf(raisedAt), useLocale());
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: account("title"), href: `/${slug}/account` }, { label: t("about.title") }]}
      />
      <PageHeader title={t("about.page")} lead={t("about.by", { day })} />
      <div className="stack max-w-3xl">
        <CardSection title={t("one.words")}>
          <p className="whitespace-pre-line">{words}</p>
          <p className="mt-4 text-small text-soft">{t("about.after")}</p>
        </CardSection>
      </div>
    </>
  );
}
