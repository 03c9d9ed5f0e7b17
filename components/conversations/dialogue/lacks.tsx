import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Lack } from "@/lib/conversations/dialogue/minimum/rules";

/** What a choice of cards is short of, line by line. */
export function Lacks({ lacks, isKept }: { lacks: readonly Lack[]; isKept: boolean }) {
  const t = useTranslations("dialogue");
  if (lacks.length === 0) return null;
  const say = (lack: Lack) => {
    switch (lack.of) {
      case "template":
        return t("minimum.lackTemplate", { name: t(`templates.${lack.template}.name`), count: lack.count });
      case "competence":
        return t("minimum.lackCompetence", { name: t(`themes.${lack.competence}`), count: lack.count });
      case "card":
        return t("minimum.lackCard", { question: t(`cards.${lack.card}`) });
    }
  };
  return (
    <Notice state="attention" text={t(isKept ? "minimum.lacksKept" : "minimum.lacks")}>
      <ul className="list-disc pl-5">
        {lacks.map(say).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
