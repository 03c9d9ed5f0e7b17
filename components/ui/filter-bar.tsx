import { useTranslations } from "next-intl";
import Form from "next/form";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** The filters of a list. What is chosen stands in the address, so it can be kept, shared and gone back to. */
export function FilterBar({
  path,
  active,
  keep = {},
  found,
  children,
}: {
  path: string;
  /** Whether anything is filtered now, so that there is something to clear. */
  active: boolean;
  /** What else the address must keep, such as the sort. */
  keep?: Readonly<Record<string, string | undefined>>;
  /** How many there are, in words, at the end of the same row; few filters then, with their label before them. */
  found?: string;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <Form
      action={path}
      prefetch={false}
      className="filter-bar"
      data-row={found ? "yes" : undefined}
      aria-label={t("filters")}
      role="search"
    >
      {Object.entries(keep).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {children}
      <div className="flex gap-2">
        <button type="submit" className="button">
          {t("show")}
        </button>
        {active ? (
          <Link href={path} className="button" data-kind="quiet">
            {t("clearFilters")}
          </Link>
        ) : null}
      </div>
      {found ? (
        <p role="status" className="found">
          {found}
        </p>
      ) : null}
    </Form>
  );
}
