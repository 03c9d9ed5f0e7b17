import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/shell/public-page";

/** One page for every link that opens nothing: never there, over, taken back, or another's. */
export default async function TalkLinkOver() {
  const t = await getTranslations("guests.page");
  return (
    <PublicPage>
      <div className="mishap">
        <h1>{t("overTitle")}</h1>
        <p className="lead">{t("overText")}</p>
      </div>
    </PublicPage>
  );
}
