import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { StartTeamScanForm } from "@/components/scans/team/start-team-scan-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { dayOf, later } from "@/lib/platform/calendar";
import { monthAndYear } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { listUsable } from "@/lib/scans/instruments/queries";
import { mayRunTeamScans } from "@/lib/scans/team/policy";
import { listAskable } from "@/lib/scans/team/queries";
import { teamKinds } from "@/lib/scans/team/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("teamScans"))("new") };
}

export default async function NewTeamScanPage() {
  const { actor, today, usable, teams } = await read(async ({ tx, actor, now }) => {
    if (!mayRunTeamScans(actor)) notFound();
    const today = dayOf(now);
    const usable = await listUsable(tx, actor, teamKinds);
    return { actor, today, usable, teams: await listAskable(tx, actor, today) };
  });
  const t = await getTranslations("teamScans");
  const path = `/${actor.institution.slug}/scans/teams`;
  const [first] = usable;
  const month = monthAndYear(today, await getLocale());
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("new") }]} />
      <PageHeader title={t("new")} lead={t("newLead")} />
      <div className="max-w-2xl">
        <Card>
          {first ? (
            <Words of={["teamScanForms"]}>
              <StartTeamScanForm
                instruments={usable.map(({ name, version }) => ({ value: version.id, label: name }))}
                teams={teams}
                name={t("nameOf", { instrument: first.name, month }).slice(0, 80)}
                closesOn={later(today, { days: 14 })}
                submission={newId()}
              />
            </Words>
          ) : (
            <EmptyState icon="file-text" title={t("noInstruments")} text={t("noInstrumentsText")} />
          )}
        </Card>
      </div>
    </>
  );
}
