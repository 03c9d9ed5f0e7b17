import { useTranslations } from "next-intl";
import { FileForm } from "@/components/exchange/file-form";

/** Which file holds the outcome; `refusal` is why the last one was refused, as a sentence. */
export function OfferForm({ slug, refusal }: { slug: string; refusal: string | undefined }) {
  const t = useTranslations("externalScans.offer");
  return (
    <FileForm
      action={`/api/${slug}/scans/extern`}
      back={`/${slug}/scans/teams/extern`}
      words={{ file: t("file"), hint: t("fileHint"), send: t("send"), sending: t("sending") }}
      refusal={refusal}
    />
  );
}
