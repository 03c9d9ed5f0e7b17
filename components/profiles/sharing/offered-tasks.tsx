import { useTranslations } from "next-intl";
import { IntroduceTasksForm } from "@/components/profiles/sharing/introduce-tasks-form";
import { Disclosure } from "@/components/ui/disclosure";
import { newId } from "@/lib/platform/ids";
import type { MatrixView } from "@/lib/profiles/sharing/queries";
import { notThereYet } from "@/lib/profiles/sharing/rules";
import { readStartingTasks } from "@/lib/profiles/starting/schema";

/** Tasks that schools told of, to start a talk about who does what from; what the team has already is left out (M11). */
export function OfferedTasks({ matrix }: { matrix: MatrixView }) {
  const t = useTranslations("sharing.offered");
  const offered = notThereYet(readStartingTasks(), matrix.divisions);
  if (offered.length === 0) return null;
  return (
    <Disclosure label={t("title")}>
      <IntroduceTasksForm
        teamId={matrix.team.id}
        tasks={offered.map(({ code, what }) => ({ value: code, label: what }))}
        submission={newId()}
      />
    </Disclosure>
  );
}
