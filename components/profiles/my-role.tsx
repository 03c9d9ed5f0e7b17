import { useLocale, useTranslations } from "next-intl";
import { OwnTasks } from "@/components/profiles/clarity/own-tasks";
import { LearnLink } from "@/components/plans/personal/learn-link";
import { CompetenceList } from "@/components/profiles/competence-list";
import { OwnCriteria } from "@/components/profiles/eligibility/own-criteria";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { WhoSees } from "@/components/ui/who-sees";
import { schoolYearLabel } from "@/lib/platform/calendar";
import { hours, shortDate } from "@/lib/platform/format";
import type { AssignmentView } from "@/lib/profiles/assignments/queries";
import type { OwnRoleView } from "@/lib/profiles/own/queries";

/** One role of mine: in which teams and for how many hours, and what is expected of me (C11). */
export function MyRole({ role, slug, leaders }: { role: OwnRoleView; slug: string; leaders: string }) {
  const t = useTranslations("profiles.mine");
  const { profile } = role;
  return (
    <>
      <CardSection title={role.name}>
        <ul className="mb-4 grid gap-2">
          {role.assignments.map((assignment) => (
            <li key={assignment.id}>
              <Terms assignment={assignment} />
            </li>
          ))}
        </ul>
        {profile ? (
          <>
            <p className="whitespace-pre-line">{profile.description}</p>
            <p className="mt-3 text-small text-soft">
              {t("version", { number: profile.number, year: schoolYearLabel(profile.schoolYear) })}
              {" · "}
              <Link href={`/${slug}/rollen/${role.id}`}>{t("read")}</Link>
            </p>
          </>
        ) : (
          <Notice text={t("noProfile")} />
        )}
        <WhoSees who={t("sees")} why={t("seesWhy")} />
      </CardSection>
      {profile ? <Expectations {...{ role, profile, leaders, slug }} /> : null}
    </>
  );
}

type Expected = {
  role: OwnRoleView;
  profile: NonNullable<OwnRoleView["profile"]>;
  leaders: string;
  slug: string;
};

function Expectations({ role, profile, leaders, slug }: Expected) {
  const t = useTranslations("profiles.mine");
  const words = useTranslations("profiles.role");
  const learn = useTranslations("personalPlans.learn");
  return (
    <>
      <OwnTasks role={role} tasks={profile.tasks} leaders={leaders} />
      <CardSection title={t("competences", { role: role.name })} lead={words("competencesLead")}>
        <CompetenceList
          competences={profile.competences}
          after={({ name, levelName }) => (
            <div className="-ml-3">
              <LearnLink slug={slug} what={name} because={learn("asked", { level: levelName })} />
            </div>
          )}
        />
      </CardSection>
      <OwnCriteria role={role} />
    </>
  );
}

function Terms({ assignment }: { assignment: AssignmentView }) {
  const t = useTranslations("profiles.mine");
  const words = useTranslations("profiles.role");
  const locale = useLocale();
  const { teamName, minutes, startsOn, endsOn, state } = assignment;
  const dates = [
    state === "upcoming" ? null : t("since", { date: shortDate(startsOn, locale) }),
    endsOn ? t("until", { date: shortDate(endsOn, locale) }) : null,
  ].filter(Boolean);
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <strong>{teamName ? t("inTeam", { team: teamName }) : words("noTeam")}</strong>
      <span>{minutes ? t("hours", { hours: hours(minutes, locale) }) : t("noHours")}</span>
      <span className="text-soft">{dates.join(" ")}</span>
      {state === "upcoming" ? (
        <Chip state="info">{t("upcoming", { date: shortDate(startsOn, locale) })}</Chip>
      ) : null}
    </span>
  );
}
