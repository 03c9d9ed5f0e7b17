import { useTranslations } from "next-intl";
import { ConfirmFramework, DropFramework } from "@/components/profiles/frameworks/plan-forms";
import { PlanWords } from "@/components/profiles/frameworks/plan-words";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import type { FrameworkPreview } from "@/lib/profiles/frameworks/imports/queries";
import { mayBeCarriedOut } from "@/lib/profiles/frameworks/imports/rules";

/** What can be done with a preview: carry it out when every row is right, or put the file aside. */
export function PlanSide({ preview, levels }: { preview: FrameworkPreview; levels: readonly string[] }) {
  const t = useTranslations("frameworks.plan");
  const { file, plan, digest } = preview;
  const may = mayBeCarriedOut(plan);
  const { counts } = plan;
  const title = may.ok
    ? t("confirmTitle")
    : t(may.refusal === "file-faulty" ? "faultyTitle" : "nothingTitle");
  const text = may.ok
    ? t("confirmText", counts)
    : t(may.refusal === "file-faulty" ? "faultyText" : "nothingText", counts);
  const { scale } = file.content.tree;
  const hasOtherScale = scale.length > 0 && scale.join("\n") !== levels.join("\n");
  return (
    <div>
      <CardSection title={title}>
        <p className="mb-4">{text}</p>
        <Words of={["frameworks", "profileForms"]}>
          <div className="grid gap-4">
            {may.ok ? <ConfirmFramework fileId={file.id} digest={digest} /> : null}
            <DropFramework fileId={file.id} />
          </div>
        </Words>
      </CardSection>
      <Head preview={preview} />
      {hasOtherScale ? (
        <CardSection title={t("scaleTitle")}>
          <p className="text-small">
            {t("scaleText", { scale: scale.join(", "), levels: levels.join(", ") || t("noLevels") })}
          </p>
        </CardSection>
      ) : null}
    </div>
  );
}

/** The framework itself: whether it is new, and what of it changes. */
function Head({ preview: { plan, file } }: { preview: FrameworkPreview }) {
  const t = useTranslations("frameworks.plan");
  const { code, name } = file.content.tree.framework;
  return (
    <CardSection title={t("framework")}>
      <p>
        {t(plan.isNew ? "isNew" : "isKnown", { name: name || t("nameless"), code: code || t("nameless") })}
      </p>
      <div className="mt-2">
        <PlanWords reasons={plan.headReasons} changes={plan.headChanges} />
      </div>
    </CardSection>
  );
}
