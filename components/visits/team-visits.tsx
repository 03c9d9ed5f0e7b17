import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { ShareBar } from "@/components/ui/segmented-bar";
import { Table } from "@/components/ui/table";
import { fullName, moment } from "@/lib/platform/format";
import type { DueTeacher } from "@/lib/visits/coverage/queries";
import type { CoverageView } from "@/lib/visits/coverage/rules";

type Props = {
  teams: readonly CoverageView[];
  /** By name who had no visit yet; null where the works council did not agree to that list. */
  due: readonly DueTeacher[] | null;
  path: string;
};

/** Of the teams somebody leads how many teachers were visited, and by name who was not yet where that may be shown (I1, I3). */
export function TeamVisits({ teams, due, path }: Props) {
  const t = useTranslations("visits.coverage");
  if (teams.length === 0) return null;
  return (
    <>
      <CardSection title={t("title")} lead={t("lead")} pad={false}>
        <Table
          caption={t("caption")}
          rows={teams}
          rowKey={({ teamId }) => teamId}
          columns={[
            { key: "team", label: t("team"), cell: ({ teamName }) => teamName },
            {
              key: "visited",
              label: t("visited"),
              cell: ({ visited, teachers }) => (
                <ShareBar share={visited / teachers} text={t("of", { visited, teachers })} />
              ),
            },
          ]}
        />
      </CardSection>
      {due === null ? <Notice text={t("noNames")} /> : <DueList due={due} path={path} />}
    </>
  );
}

function DueList({ due, path }: { due: readonly DueTeacher[]; path: string }) {
  const t = useTranslations("visits.coverage");
  if (due.length === 0) return <Notice state="ok" text={t("everybody")} />;
  return (
    <CardSection title={t("dueTitle")} lead={t("dueLead")} pad={false}>
      <Table
        caption={t("dueCaption")}
        rows={due}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "teacher",
            label: t("teacher"),
            cell: ({ name, teamName }) => (
              <div>
                {fullName(name)}
                <small className="block text-soft">{teamName}</small>
              </div>
            ),
          },
          { key: "state", label: t("state"), cell: (one) => <DueState one={one} path={path} /> },
        ]}
      />
    </CardSection>
  );
}

function DueState({ one: { id, name, visitId, plannedFor }, path }: { one: DueTeacher; path: string }) {
  const t = useTranslations("visits");
  const locale = useLocale();
  if (visitId) {
    const at = plannedFor
      ? t("coverage.plannedFor", { moment: moment(plannedFor, locale) })
      : t("coverage.asked");
    return (
      <Link className="inline-flex min-h-6 items-center" href={`${path}/${visitId}`}>
        {at}
      </Link>
    );
  }
  const who = fullName(name);
  return (
    <LinkButton
      href={`${path}/nieuw?soort=plannen&met=${id}`}
      aria-label={t("coverage.planWith", { name: who })}
    >
      {t("plan")}
    </LinkButton>
  );
}
