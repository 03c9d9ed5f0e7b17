import { useTranslations } from "next-intl";
import { InstitutionCard, LinksCard, StudentsCard, TeamsCard } from "@/components/today/cards";
import type { TodayProps } from "@/components/today/today";
import { type Actor, holds } from "@/lib/platform/actor";

/** The right column: how what is yours is doing; without figures of your own, where you can go. */
export function TodayCards({ actor, toDo, figures }: Omit<TodayProps, "now">) {
  const { slug } = actor.institution;
  const summary = toDo.talks?.caseload?.summary;
  const institution = figures?.places.find(({ kind }) => kind === "institution");
  const led = new Set(actor.ledTeams.map(({ id }) => id));
  const teams = institution ? [] : (figures?.places.filter(({ id }) => led.has(id)) ?? []);
  return (
    <div>
      {summary && summary.students > 0 ? <StudentsCard summary={summary} slug={slug} /> : null}
      {teams.length > 0 ? <TeamsCard teams={teams} slug={slug} /> : null}
      {institution ? <InstitutionCard place={institution} slug={slug} /> : null}
      {holds(actor, "admin") ? <AdminCard slug={slug} /> : null}
      {actor.kind === "staff" ? <WorkCard actor={actor} /> : null}
    </div>
  );
}

function AdminCard({ slug }: { slug: string }) {
  const t = useTranslations("today.cards.admin");
  const links = [
    { label: t("imports"), href: `/${slug}/beheer/import` },
    { label: t("users"), href: `/${slug}/beheer/gebruikers` },
    { label: t("trail"), href: `/${slug}/beheer/logboek` },
  ];
  return <LinksCard title={t("title")} links={links} />;
}

function WorkCard({ actor }: { actor: Actor }) {
  const t = useTranslations("today.cards.role");
  const { slug } = actor.institution;
  const teams = actor.teams.map(({ id, name }) => ({
    label: t("team", { name }),
    href: `/${slug}/teams/${id}`,
  }));
  return <LinksCard title={t("title")} links={[{ label: t("role"), href: `/${slug}/mijn-rol` }, ...teams]} />;
}
