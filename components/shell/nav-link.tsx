"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { isCurrent } from "@/components/shell/shell-view";
import { Link } from "@/components/ui/link";

/**
 * A link of the navigation that knows whether the reader is there, and then shows itself in a column that is longer than the
 * screen. `others` are its longer neighbours.
 */
export function NavLink({
  href,
  others,
  children,
}: {
  href: string;
  others: readonly string[];
  children: ReactNode;
}) {
  const here = isCurrent(usePathname(), href, others);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const item = link.current;
    const column = item?.closest(".groups");
    if (!here || !item || !column) return;
    // Of the column alone: the page stays where it is.
    const below = item.getBoundingClientRect().bottom - column.getBoundingClientRect().bottom;
    if (below > 0) column.scrollTop += below;
  }, [here]);
  return (
    <Link ref={link} href={href} aria-current={here ? "page" : undefined}>
      {children}
    </Link>
  );
}
