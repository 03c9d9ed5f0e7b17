import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { shortDate } from "@/lib/platform/format";
import { isPicture } from "@/lib/portfolio/attachments/rules";
import { type Attachment, type Item, prompts } from "@/lib/portfolio/rules";

type Props = {
  item: Item;
  /** Where the files are fetched: another place for who came by a link. */
  filesAt: string;
  /** On a page of its own the title stands above it already. */
  isAlone?: boolean;
  foot?: ReactNode;
};

/** One item as it is read: by its owner, their coach, or who came by a link. */
export function Showpiece({ item, filesAt, isAlone = false, foot }: Props) {
  const t = useTranslations("portfolio");
  const locale = useLocale();
  const { title, kind, words, placement, competences, documentTitle, documentAddress, files, changedOn } =
    item;
  const said = prompts.filter((prompt) => item[prompt] !== "");
  return (
    <article className="showpiece">
      <header className="grid gap-1">
        {isAlone ? null : <h3>{title}</h3>}
        <p className="text-small text-soft">
          {t(`kinds.${kind}`)} · {shortDate(changedOn, locale)}
        </p>
        {placement ? (
          <p className="text-small text-soft">
            {t("item.placement", {
              company: [placement.company, placement.country].filter(Boolean).join(", "),
            })}
          </p>
        ) : null}
      </header>
      {said.length > 0 ? (
        <dl className="prompts">
          {said.map((prompt) => (
            <div key={prompt}>
              <dt>{t(`prompts.${prompt}`)}</dt>
              <dd>{item[prompt]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {words ? <p className="whitespace-pre-line">{words}</p> : null}
      {competences.length > 0 ? (
        <p className="text-small text-soft">
          {t("item.competences", { names: competences.map((one) => t(`competences.${one}`)).join(", ") })}
        </p>
      ) : null}
      {documentAddress ? (
        <p>
          <Link href={documentAddress} rel="noreferrer noopener" target="_blank">
            {t("item.document", { title: documentTitle })}
          </Link>
        </p>
      ) : null}
      {files.length > 0 ? <Pictures {...{ files, filesAt }} /> : null}
      {foot}
    </article>
  );
}

/** Pictures are shown, other files named; each can be kept. */
function Pictures({ files, filesAt }: { files: readonly Attachment[]; filesAt: string }) {
  const t = useTranslations("portfolio.file");
  return (
    <ul className="pictures">
      {files.map((file) => (
        <li key={file.id} className="grid gap-1">
          {isPicture(file) ? (
            // eslint-disable-next-line @next/next/no-img-element -- Sealed and private: nothing may resize or keep it on the way.
            <img src={`${filesAt}/${file.id}`} alt={file.name} loading="lazy" />
          ) : null}
          <span className="text-small">
            <a href={`${filesAt}/${file.id}`} download>
              {file.name}
            </a>{" "}
            <span className="text-soft">{t("size", { kilobytes: Math.ceil(file.bytes / 1024) })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
