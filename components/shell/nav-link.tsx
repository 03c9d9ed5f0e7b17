"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { isCurrent } from "@/components/shell/shell-view";
import { Link } from "@/components/ui/link";

/** A link of the navigation that knows whether the reader is there. `others` are its longer neighbours. */
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
  return (
    <Link href={href} aria-current={here ? "page" : undefined}>
      {children}
    </Link>
  );
}
