import { useTranslations } from "next-intl";
import { addressWith, type Query } from "@/components/ui/address";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

/** Through a long list, page by page; the page stands in the address as `page`, or by a name of its own beside another list. */
export function Pager({
  path,
  query,
  name = "page",
  of,
  page,
  size,
  total,
}: {
  path: string;
  query: Query;
  name?: string;
  /** What is paged, where a page has more than one list. */
  of?: string;
  /** From 1. */
  page: number;
  size: number;
  total: number;
}) {
  const t = useTranslations("common");
  if (total <= size && page === 1) return null;
  const last = Math.max(1, Math.ceil(total / size));
  const to = (number: number) =>
    addressWith(path, query, { page: query["page"], [name]: number > 1 ? String(number) : undefined });
  return (
    <nav className="pager" aria-label={of ? `${t("pager.label")}: ${of}` : t("pager.label")}>
      <p>{t("pager.shown", { from: (page - 1) * size + 1, to: Math.min(page * size, total), total })}</p>
      {page > 1 ? (
        <Link href={to(page - 1)} className="button" rel="prev">
          <Icon name="chevron-left" size={18} />
          {t("pager.previous")}
        </Link>
      ) : null}
      {page < last ? (
        <Link href={to(page + 1)} className="button" rel="next">
          {t("pager.next")}
          <Icon name="chevron-right" size={18} />
        </Link>
      ) : null}
    </nav>
  );
}
