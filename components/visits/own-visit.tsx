import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import type { OwnStanding } from "@/lib/visits/coverage/rules";

/** How one's own yearly visit stands, in the words the leader may read beside one's name (I4). */
export function OwnVisit({ standing: { isVisited } }: { standing: OwnStanding }) {
  const t = useTranslations("visits.own");
  return (
    <CardSection title={t("title")}>
      <p>
        <Chip state={isVisited ? "ok" : "neutral"}>{t(isVisited ? "visited" : "due")}</Chip>
      </p>
      <p className="mt-3 text-small text-soft">{t(isVisited ? "visitedWhy" : "why")}</p>
    </CardSection>
  );
}
