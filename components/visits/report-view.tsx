import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Chip, type ChipState } from "@/components/ui/chip";
import { fullName } from "@/lib/platform/format";
import type { VisitView } from "@/lib/visits/queries";
import type { Observed, Report, Sighting } from "@/lib/visits/rules";

/** What the visitor wrote: sentence by sentence and in words. Nothing is counted together. */
export function ReportView({ visit, report }: { visit: VisitView; report: Report }) {
  const t = useTranslations("visits.report");
  const said = report.observed.filter(({ seen, note }) => seen !== null || note !== "");
  const isEmpty = said.length === 0 && report.wentWell === "" && report.canGrow === "";
  return (
    <CardSection title={t("title")} lead={t("by", { name: fullName(visit.visitor) })}>
      <div className="grid gap-5">
        {isEmpty ? <p className="text-soft">{t("nothing")}</p> : null}
        <Voice title={t("wentWell")} text={report.wentWell} />
        <Voice title={t("canGrow")} text={report.canGrow} />
        {said.length > 0 ? (
          <section aria-label={t("sentencesTitle")}>
            <h3>{t("sentencesTitle")}</h3>
            <ul className="grid">
              {said.map((one) => (
                <Sentence key={one.words} one={one} />
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </CardSection>
  );
}

const tones: Readonly<Record<Sighting, ChipState>> = {
  seen: "info",
  "not-seen": "neutral",
  "not-applicable": "neutral",
};

function Sentence({ one: { words, seen, note } }: { one: Observed }) {
  const t = useTranslations("visits.report.seen");
  return (
    <li className="grid gap-1 border-t border-line py-3 first:border-t-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span>{words}</span>
        {seen ? <Chip state={tones[seen]}>{t(seen)}</Chip> : null}
      </div>
      {note === "" ? null : <p className="whitespace-pre-line text-soft">{note}</p>}
    </li>
  );
}

/** A text under its title; nothing where there is none. */
export function Voice({ title, text }: { title: string; text: string }) {
  if (text === "") return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="whitespace-pre-line">{text}</p>
    </section>
  );
}
