import { useTranslations } from "next-intl";
import { SendButton } from "@/components/exchange/send-button";
import { LinkButton } from "@/components/ui/button";
import { Field, inputAttributes } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PressChoices } from "@/components/ui/press-choices";
import { TickField } from "@/components/ui/tick-field";
import { categories, type Category } from "@/lib/profiles/competences/rules";

type Props = {
  slug: string;
  /** What was chosen before the file was refused. A browser never gives the file itself back. */
  chosen: { category: Category | undefined; removesMissing: boolean };
  /** Why the last file was refused, as a sentence. */
  refusal: string | undefined;
};

/** A plain form, because a file goes to a route of its own: it works without a script, and the page that follows shows the preview. */
export function OfferFrameworkForm({ slug, chosen, refusal }: Props) {
  const t = useTranslations("frameworks.offer");
  const words = useTranslations("profiles.category");
  const cancel = useTranslations("common")("cancel");
  const file = { name: "file", label: t("file"), hint: t("fileHint") };
  return (
    <form
      action={`/api/${slug}/competenties`}
      method="post"
      encType="multipart/form-data"
      className="grid gap-6"
    >
      {refusal ? <Notice state="late" text={refusal} urgent /> : null}
      <Field {...file}>
        <input
          className="input"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values"
          required
          {...inputAttributes(file)}
        />
      </Field>
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
      <div className="form-actions" data-sticky="yes">
        <LinkButton kind="quiet" href={`/${slug}/competenties`}>
          {cancel}
        </LinkButton>
        <SendButton busy={t("sending")}>{t("send")}</SendButton>
      </div>
    </form>
  );
}
