import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PrintButton } from "@/components/profiles/print-button";
import { CardChoice } from "@/components/profiles/sharing/card-choice";
import { namedIn } from "@/lib/profiles/sharing/labels";
import { PocketCard } from "@/components/profiles/sharing/pocket-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";
import { mayReadSharing } from "@/lib/profiles/sharing/policy";
import { findMatrix } from "@/lib/profiles/sharing/queries";
import { chosenOf } from "@/lib/profiles/sharing/rules";
import { sharingQuery } from "@/lib/profiles/sharing/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sharing"))("crumb") };
}

type Props = PageProps<"/[institution]/teams/[teamId]/wie-doet-wat/kaart">;

export default async function CardPage({ params, searchParams }: Props) {
  const { institution, teamId } = await idsIn(params);
  const { personId, choice } = sharingQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const matrix = mayReadSharing(actor, { teamId }) ? await findMatrix(tx, actor, teamId, now) : null;
    if (!matrix) return null;
    const divisions = chosenOf(matrix.divisions, { ...choice, isOpen: false });
    return { matrix: { ...matrix, divisions }, today: dayOf(now) };
  });
  if (!page) notFound();

  const { matrix, today } = page;
  const t = await getTranslations("sharing");
  const base = `/${institution}/teams/${teamId}`;
  const path = `${base}/wie-doet-wat`;
  const team = matrix.team.name;
  const people = namedIn(matrix);
  const person = people.find(({ id }) => id === personId) ?? null;
  const title = person ? t("card.own", { name: person.name, team }) : t("card.title", { team });
  const date = longDate(today, await getLocale());
  const about = [choice.setting && t(`filter.${choice.setting}`), choice.phase && t(`phase.${choice.phase}`)];
  const theme = about.filter((word) => word !== null).join(", ");
  const lead = theme ? t("card.leadTheme", { date, theme }) : t("card.lead", { date });
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: team, href: base }, { label: t("crumb"), href: path }, { label: t("cards") }]}
      />
      <PageHeader title={title} lead={lead} actions={<PrintButton />} />
      <CardChoice path={`${path}/kaart`} people={people} chosen={person?.id ?? ""} choice={choice} />
      <PocketCard matrix={matrix} person={person} />
    </>
  );
}
