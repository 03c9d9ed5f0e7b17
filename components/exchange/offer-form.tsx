import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Field, inputAttributes } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SendButton } from "@/components/exchange/send-button";
import { PressChoices } from "@/components/ui/press-choices";
import { TickField } from "@/components/ui/tick-field";
import type { ImportKind } from "@/lib/exchange/columns/schema";
import { kindLabel } from "@/lib/exchange/runs/labels";
import { importsAddress } from "@/lib/exchange/runs/rules";

type Props = {
  slug: string;
  kinds: readonly ImportKind[];
  /** What was chosen before the file was refused. A browser never gives the file itself back. */
  chosen: { kind: ImportKind | undefined; isComplete: boolean };
  /** Why the last file was refused, as a sentence. */
  refusal: string | undefined;
};

/** A plain form, because a file goes to a route of its own: it works without a script, and the page that follows shows the preview. */
export function OfferForm({ slug, kinds, chosen, refusal }: Props) {
  const t = useTranslations("exchange");
  const cancel = useTranslations("common")("cancel");
  const [only] = kinds.length === 1 ? kinds : [];
  const kind = chosen.kind ?? only;
  const file = { name: "file", label: t("offer.file"), hint: t("offer.fileHint") };
  return (
    <form action={`/api/${slug}/import`} method="post" encType="multipart/form-data" className="grid gap-6">
      {refusal ? <Notice state="late" text={refusal} urgent /> : null}
      <PressChoices
        name="kind"
        label={t("offer.kind")}
        options={kinds.map((value) => ({ value, label: t(kindLabel[value]) }))}
        chosen={kind ? [kind] : []}
      />
      <TickField
        name="isComplete"
        value="on"
        label={t("offer.complete")}
        hint={t("offer.completeHint")}
        defaultChecked={chosen.isComplete}
      />
      <Field {...file}>
        <input
          className="input"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values"
          required
          {...inputAttributes(file)}
        />
      </Field>
      <div className="form-actions" data-sticky="yes">
        <LinkButton kind="quiet" href={importsAddress(slug)}>
          {cancel}
        </LinkButton>
        <SendButton busy={t("offer.sending")}>{t("offer.send")}</SendButton>
      </div>
    </form>
  );
}
