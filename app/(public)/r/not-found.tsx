import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/shell/public-page";

/** One page for every personal link that opens nothing: never there, over, taken back, or another's. */
export default async function LinkOver() {
  const t = await getTranslations("errors.page");
  return (
    <PublicPage>
      <div className="mishap">
        <h1>{t("linkTitle")}</h1>
        <p className="lead">{t("linkText")}</p>
      </div>
    </PublicPage>
  );
}
