import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";

const parts = {
  minimums: "",
  calendar: "/jaarkalender",
  effort: "/loopbaan-en-burgerschap",
  consent: "/ondernemingsraad",
  staffTalks: "/werkgesprekken",
  development: "/professionalisering",
  signOn: "/inloggen",
} as const;

/** What HR decides on; the rest is the administrator's and the directie's. */
const partsOfHr: readonly (keyof typeof parts)[] = ["staffTalks", "development"];

/** What the pages of the settings share: where they are, and the way to each other. */
export function SettingsFrame({
  slug,
  part,
  mayChange,
  children,
}: {
  slug: string;
  part: keyof typeof parts;
  mayChange: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("settings");
  const lead = mayChange ? "lead" : partsOfHr.includes(part) ? "leadReadingOfHr" : "leadReading";
  const base = `/${slug}/beheer/instellingen`;
  const tabs = (
    ["minimums", "calendar", "effort", "consent", "staffTalks", "development", "signOn"] as const
  ).map((name) => ({
    href: base + parts[name],
    label: t(`tabs.${name}`),
  }));
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} lead={t(lead)} />
      <Tabs tabs={tabs} current={base + parts[part]} label={t("tabsLabel")} />
      {children}
    </>
  );
}
