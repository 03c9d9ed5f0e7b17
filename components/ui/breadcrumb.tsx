import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

export type Crumb = { label: string; href?: string };

/** Where the page stands: each step up a link, the page itself last without one. First thing on a page. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations("common");
  return (
    <nav className="place" aria-label={t("breadcrumb")}>
      <ol>
        {crumbs.map(({ label, href }, place) => (
          <li key={`${place}${label}`}>
            {href ? (
              <Link href={href}>{label}</Link>
            ) : (
              <span aria-current={place === crumbs.length - 1 ? "page" : undefined}>{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What stands in the place of the breadcrumb on a page without one: the day, on Vandaag. */
export function Place({ children }: { children: ReactNode }) {
  return <p className="place">{children}</p>;
}
