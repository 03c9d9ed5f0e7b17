import { useLocale, useTranslations } from "next-intl";
import { ListBuckets, TalkBuckets } from "@/components/conversations/talk-buckets";
import { CardSection } from "@/components/ui/card";
import { Chip, type ChipState } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import type { Summary } from "@/lib/conversations/coverage/rules";
import { type PlanState, planStateOf } from "@/lib/insight/listing/rules";
import type { PlaceFigures } from "@/lib/insight/rules";
import { percentage, wholeNumber } from "@/lib/platform/format";

/** The students of a coach by number of talks. */
export function StudentsCard({ summary, slug }: { summary: Summary; slug: string }) {
  const t = useTranslations("today.cards.students");
  return (
    <CardSection title={t("title")} lead={t("lead", { count: summary.students })}>
      <ListBuckets summary={summary} />
      <p className="mt-3">
        <Link href={`/${slug}/studenten`}>{t("go")}</Link>
      </p>
    </CardSection>
  );
}

const teamsAtMost = 4;
const planChips: Readonly<Record<PlanState, ChipState>> = {
  adopted: "ok",
  consultation: "attention",
  draft: "attention",
  none: "late",
};

/** The teams of a leader: the state of the plan, and how many students had a talk. */
export function TeamsCard({ teams, slug }: { teams: readonly PlaceFigures[]; slug: string }) {
  const t = useTranslations("today.cards.teams");
  return (
    <CardSection title={t("title", { count: teams.length })}>
      <ul className="card-rows">
        {teams.slice(0, teamsAtMost).map((team) => (
          <TeamRow key={team.id} team={team} slug={slug} />
        ))}
      </ul>
      <p className="mt-3">
        <Link href={`/${slug}/borging`}>{t("go")}</Link>
      </p>
    </CardSection>
  );
}

function TeamRow({ team, slug }: { team: PlaceFigures; slug: string }) {
  const t = useTranslations("today.cards.teams");
  const states = useTranslations("insight.list.planState");
  const locale = useLocale();
  const { students, none } = team.talks;
  const state = planStateOf(team);
  const share = percentage(students - none, Math.max(1, students), locale);
  return (
    <li>
      <span>
        <Link href={`/${slug}/teams/${team.id}`}>{team.name}</Link>
        <small>{students > 0 ? t("talks", { share, whole: students }) : t("noStudents")}</small>
      </span>
      {team.plans.whole > 0 ? <Chip state={planChips[state]}>{states(state)}</Chip> : null}
    </li>
  );
}

/** How the institution is doing, in three figures and a bar. */
export function InstitutionCard({ place, slug }: { place: PlaceFigures; slug: string }) {
  const t = useTranslations("today.cards.institution");
  const of = useTranslations("insight");
  const locale = useLocale();
  const { talks, plans, coaches, profiles } = place;
  const rows = [
    { label: t("plans"), ...plans, text: of("of", { part: plans.part, whole: plans.whole }) },
    ...(profiles === "withheld" ? [] : [{ label: t("profiles"), ...profiles, text: of("of", profiles) }]),
    { label: t("coaches"), ...coaches, text: wholeNumber(coaches.whole - coaches.part, locale) },
  ];
  return (
    <CardSection title={t("title")} lead={t("lead", { count: wholeNumber(talks.students, locale) })}>
      {talks.students > 0 ? <TalkBuckets buckets={talks} /> : null}
      <ul className="card-rows mt-3">
        {rows.map(({ label, part, whole, text }) => (
          <li key={label}>
            <span>{label}</span>
            <Chip state={whole === 0 ? "neutral" : part === whole ? "ok" : "attention"}>{text}</Chip>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <Link href={`/${slug}/borging`}>{t("go")}</Link>
      </p>
    </CardSection>
  );
}

/** Where somebody goes from here who has no figures of their own. */
export function LinksCard({
  title,
  links,
}: {
  title: string;
  links: readonly { label: string; href: string }[];
}) {
  return (
    <CardSection title={title}>
      <ul className="card-rows">
        {links.map(({ label, href }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
