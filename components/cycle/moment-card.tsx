import { useTranslations } from "next-intl";
import { usePeriodWords } from "@/components/cycle/period";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Fact, Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import type { StaffTopic } from "@/lib/conversations/staff/rules";
import type { Moment, MomentKind, Standing } from "@/lib/cycle/rules";

type Props = {
  slug: string;
  moment: Moment;
  number: number;
  standing: Standing;
  topics: readonly StaffTopic[];
};

/** Where more of each is found: of an appraisal what may follow from it, never a record of one. */
const places = {
  development: { path: "/werkgesprekken", words: "talks" },
  ambition: { path: "/werkgesprekken", words: "talks" },
  functioning: { path: "/werkgesprekken", words: "talks" },
  appraisal: { path: "/beoordelingen/opzet", words: "appraisal" },
  visit: { path: "/lesbezoeken", words: "visit" },
} as const satisfies Record<MomentKind, { path: string; words: string }>;

/** One talk of the year: when it is held, who takes part, and what always stands on its agenda. */
export function MomentCard({ slug, moment: { kind, period, who }, number, standing, topics }: Props) {
  const t = useTranslations("cycle");
  const inWords = usePeriodWords();
  const { path, words } = places[kind];
  return (
    <CardSection
      title={t("moment", { number, kind: t(`kinds.${kind}`) })}
      action={
        standing ? <Chip state={standing === "now" ? "ok" : "info"}>{t(`standing.${standing}`)}</Chip> : null
      }
    >
      <div className="grid gap-3">
        <Facts>
          <Fact name={t("when")}>{period ? inWords(period) : t("noPeriod")}</Fact>
          <Fact name={t("who")}>{who || t(`usualWho.${kind}`)}</Fact>
          {kind === "visit" ? null : (
            <Fact name={t("agenda")}>
              {kind === "appraisal" ? t("agendaAppraisal") : <Agenda topics={topics} />}
            </Fact>
          )}
        </Facts>
        <p className="no-print text-small">
          <Link href={`/${slug}${path}`}>{t(`go.${words}`)}</Link>
        </p>
      </div>
    </CardSection>
  );
}

/** The fixed topics of a talk, in which guidance of careers always has its place (H1). */
function Agenda({ topics }: Pick<Props, "topics">) {
  const t = useTranslations("cycle");
  const names = useTranslations("staffTalks.blocks");
  return (
    <ul className="list-disc ps-5">
      {topics.map((topic) => (
        <li key={topic}>{names(`${topic}.name`)}</li>
      ))}
      <li>{t("agendaCompetences")}</li>
    </ul>
  );
}
