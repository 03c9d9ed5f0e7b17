import { useTranslations } from "next-intl";
import { LobActionsForm } from "@/components/plans/personal/lob-actions-form";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import type { LobActions } from "@/lib/plans/personal/check/rules";

type Props = { asked: LobActions & { version: number }; submission: string; mayChange: boolean };

/** How many LOB actions a development plan holds here (F3): HR says so, and who reads the settings reads it. */
export function LobActionsCard({ asked, submission, mayChange }: Props) {
  const t = useTranslations("personalPlanForms.norm");
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      {mayChange ? (
        <Words of={["personalPlanForms"]}>
          <LobActionsForm key={asked.version} asked={asked} submission={submission} />
        </Words>
      ) : (
        <p>{t("is", { least: asked.least, most: asked.most })}</p>
      )}
    </CardSection>
  );
}
