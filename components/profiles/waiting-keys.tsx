import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Task, TaskList } from "@/components/ui/task";
import { schoolYearLabel } from "@/lib/platform/calendar";
import type { WaitingProfile } from "@/lib/profiles/catalogue/queries";

/** Profiles that wait for the reader's key (C7). */
export function WaitingKeys({ waiting, path }: { waiting: readonly WaitingProfile[]; path: string }) {
  const t = useTranslations("profiles.catalogue");
  if (waiting.length === 0) return null;
  return (
    <div className="mb-7">
      <CardSection title={t("waitingTitle")} pad={false}>
        <TaskList label={t("waitingTitle")}>
          {waiting.map(({ roleId, roleName, number, schoolYear }) => (
            <Task
              key={roleId}
              icon="key-round"
              title={roleName}
              why={t("waitingWhy", { number, year: schoolYearLabel(schoolYear) })}
              action={<LinkButton href={`${path}/${roleId}/vaststellen`}>{t("waitingOpen")}</LinkButton>}
            />
          ))}
        </TaskList>
      </CardSection>
    </div>
  );
}
