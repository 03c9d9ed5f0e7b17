import { useLocale, useTranslations } from "next-intl";
import { FileForm } from "@/components/exchange/file-form";
import { PlacePresses, RemoveFile, RemoveItem } from "@/components/portfolio/item-presses";
import { Showpiece } from "@/components/portfolio/showpiece";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { Words } from "@/components/ui/words";
import { fullName, shortDate } from "@/lib/platform/format";
import { itemAddress, portfolioAddress } from "@/lib/portfolio/addresses/rules";
import { fileTypes } from "@/lib/portfolio/attachments/rules";
import { fileRefusalOf } from "@/lib/portfolio/labels";
import type { Item } from "@/lib/portfolio/rules";
import type { ItemReading } from "@/lib/portfolio/sharing/queries";

type Props = {
  slug: string;
  item: Item;
  readings: readonly ItemReading[];
  mayWrite: boolean;
  /** Why the last file was refused, as the address says it. */
  refused: string | undefined;
};

/** One item of one's own portfolio: its words and files, who reads it, and what one can do with it. */
export function ItemPage({ slug, item, readings, mayWrite, refused }: Props) {
  const t = useTranslations("portfolio");
  const common = useTranslations("common");
  return (
    <Words of={["portfolioForms", "exchange"]}>
      <Breadcrumb crumbs={[{ label: t("title"), href: portfolioAddress(slug) }, { label: item.title }]} />
      <PageHeader
        title={item.title}
        actions={
          <>
            <PrintButton>{common("print")}</PrintButton>
            {mayWrite ? (
              <LinkButton kind="go" icon="pencil" href={`${itemAddress(slug, item.id)}/aanpassen`}>
                {t("item.edit")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <div className="columns">
        <div>
          <Showpiece item={item} filesAt={`/api/${slug}/portfolio`} isAlone />
          {mayWrite ? <Files {...{ slug, item, refused }} /> : null}
        </div>
        <div className="no-print">
          <Readers {...{ slug, item, readings }} />
          {mayWrite ? (
            <CardSection title={t("item.place")}>
              <div className="grid gap-5">
                <PlacePresses itemId={item.id} isShown={item.isShown} />
                <Disclosure label={t("item.remove")}>
                  <div className="grid gap-3">
                    <p>{t("item.removeWhat")}</p>
                    <RemoveItem itemId={item.id} />
                  </div>
                </Disclosure>
              </div>
            </CardSection>
          ) : null}
        </div>
      </div>
    </Words>
  );
}

function Files({ slug, item, refused }: Pick<Props, "slug" | "item" | "refused">) {
  const t = useTranslations("portfolio");
  const refusal = fileRefusalOf(refused);
  return (
    <section id="bestanden" className="no-print">
      <CardSection title={t("item.addFile")} lead={t("item.addFileLead")}>
        <div className="grid gap-5">
          {item.files.length > 0 ? (
            <ul className="grid gap-2">
              {item.files.map(({ id, name }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-3">
                  <span className="min-w-0 wrap-anywhere">{name}</span>
                  <RemoveFile fileId={id} name={name} />
                </li>
              ))}
            </ul>
          ) : null}
          <FileForm
            action={`/api/${slug}/mijn-portfolio/bestanden`}
            accept={fileTypes.join(",")}
            words={{
              ...{ file: t("file.label"), hint: t("file.hint") },
              ...{ send: t("file.send"), sending: t("file.sending") },
            }}
            refusal={refusal ? t(`file.refusals.${refusal}`) : undefined}
            before={<input type="hidden" name="itemId" value={item.id} />}
          />
        </div>
      </CardSection>
    </section>
  );
}

function Readers({ slug, item, readings }: Pick<Props, "slug" | "item" | "readings">) {
  const t = useTranslations("portfolio.item");
  const locale = useLocale();
  return (
    <CardSection title={t("readers")}>
      <div className="grid gap-3">
        {item.isShared ? (
          <>
            <p>{t("sharedNow")}</p>
            <p>
              <Link href={portfolioAddress(slug, "delen")}>{t("toSharing")}</Link>
            </p>
          </>
        ) : (
          <p>{t("nobody")}</p>
        )}
        {readings.map(({ name, readOn }) => (
          <p key={`${fullName(name)}${readOn}`} className="text-small text-soft">
            {t("readBy", { name: fullName(name), day: shortDate(readOn, locale) })}
          </p>
        ))}
      </div>
    </CardSection>
  );
}
