import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/shell/public-page";
import { EmptyState } from "@/components/ui/empty-state";

/** One page for every link that opens nothing: never there, over, taken back, or another's. */
export default async function LinkOver() {
  const t = await getTranslations("rater");
  return (
    <PublicPage>
      <EmptyState icon="link" title={t("overTitle")} text={t("overText")} />
    </PublicPage>
  );
}
