import { useLocale, useTranslations } from "next-intl";
import { usePeriodWords } from "@/components/cycle/period";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Fact, Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import type { StaffTopic } from "@/lib/conversations/staff/rules";
import type { Moment, MomentKind, Standing } from "@/lib/cycle/rules";
import { enumerated } from "@/lib/platform/format";

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
          <Fact name={t("agenda")}>
            <Agenda kind={kind} topics={topics} />
          </Fact>
        </Facts>
        <p className="no-print text-small">
          <Link href={`/${slug}${path}`}>{t(`go.${words}`)}</Link>
        </p>
      </div>
    </CardSection>
  );
}

/** Guidance of careers is always on it: in a talk as its fixed topics, in an appraisal by name alone (H1). */
function Agenda({ kind, topics }: { kind: MomentKind; topics: readonly StaffTopic[] }) {
  const t = useTranslations("cycle");
  const names = useTranslations("staffTalks.blocks");
  const locale = useLocale();
  if (kind === "appraisal") return <>{t("agendaAppraisal")}</>;
  if (kind === "visit") return <>{t("agendaVisit")}</>;
  const listed = enumerated(
    topics.map((topic) => names(`${topic}.name`)),
    locale,
  );
  return <>{t("agendaTalk", { topics: listed })}</>;
}
