import { useTranslations } from "next-intl";
import { WriteForm } from "@/components/appraisals/write-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { WrittenView } from "@/lib/appraisals/content/queries";
import type { AppraisalView } from "@/lib/appraisals/queries";
import { draftOfAppraisal } from "@/lib/appraisals/rules";
import { typedOf } from "@/lib/appraisals/schema";
import type { Typed } from "@/lib/platform/action-state";
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";

type Props = {
  slug: string;
  deviceKey: string;
  view: {
    appraisal: AppraisalView;
    written: WrittenView;
    draft: { typed: Typed; savedAt: Date } | null;
  };
};

/**
 * The leader writes; what was typed and not saved stands there again. Typed over a text that was saved anew since, it
 * keeps the version it was typed over, so that saving lays both beside each other.
 */
export function WritePage({ slug, deviceKey, view: { appraisal, written, draft } }: Props) {
  const t = useTranslations("appraisals");
  const path = `/${slug}/beoordelingen`;
  const back = `${path}/${appraisal.id}`;
  const saved = typedOf(written.judgement, appraisal.aspects.length);
  const typedOver = Number(draft?.typed["version"]);
  const autosave = {
    ...{ address: `/api/${slug}/drafts`, deviceKey, ...draftOfAppraisal(appraisal.id) },
    savedAt: draft?.savedAt.toISOString() ?? null,
  };
  return (
    <Words of={["appraisals"]}>
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: path },
          { label: t("page.other", { name: fullName(appraisal.employee) }), href: back },
          { label: t("write.title") },
        ]}
      />
      <PageHeader title={t("write.title")} lead={t("write.lead")} />
      <div className="max-w-[46rem]">
        <WriteForm
          appraisalId={appraisal.id}
          aspects={appraisal.aspects}
          text={draft?.typed ?? saved}
          version={draft && Number.isInteger(typedOver) ? typedOver : written.version}
          submission={newId()}
          autosave={autosave}
          back={back}
        />
      </div>
    </Words>
  );
}
