import { useTranslations } from "next-intl";
import { FileForm } from "@/components/exchange/file-form";
import { PressChoices } from "@/components/ui/press-choices";
import { TickField } from "@/components/ui/tick-field";
import { categories, type Category } from "@/lib/profiles/competences/rules";

type Props = {
  slug: string;
  /** What was chosen before the file was refused. */
  chosen: { category: Category | undefined; removesMissing: boolean };
  /** Why the last file was refused, as a sentence. */
  refusal: string | undefined;
};

/** Which file holds a framework, what its competences are about, and whether what it lacks goes. */
export function OfferFrameworkForm({ slug, chosen, refusal }: Props) {
  const t = useTranslations("frameworks.offer");
  const words = useTranslations("profiles.category");
  return (
    <FileForm
      action={`/api/${slug}/competenties`}
      back={`/${slug}/competenties`}
      words={{ file: t("file"), hint: t("fileHint"), send: t("send"), sending: t("sending") }}
      refusal={refusal}
      after={
        <>
          <PressChoices
            name="category"
            label={t("category")}
            hint={t("categoryHint")}
            options={categories.map((category) => ({ value: category, label: words(category) }))}
            chosen={[chosen.category ?? "career-guidance"]}
          />
          <TickField
            name="removesMissing"
            value="on"
            label={t("removesMissing")}
            hint={t("removesMissingHint")}
            defaultChecked={chosen.removesMissing}
          />
        </>
      }
    />
  );
}
