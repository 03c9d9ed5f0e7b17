import { useLocale } from "next-intl";
import { Link } from "@/components/ui/link";
import { wholeNumber } from "@/lib/platform/format";

export type Tab = { href: string; label: string; count?: number | undefined };

/** Views of one thing, each with its own address. */
export function Tabs({ tabs, current, label }: { tabs: readonly Tab[]; current: string; label: string }) {
  const locale = useLocale();
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.href === current ? "page" : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <span>{wholeNumber(tab.count, locale)}</span>}
        </Link>
      ))}
    </nav>
  );
}
