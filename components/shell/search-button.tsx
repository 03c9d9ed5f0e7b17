"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";
import type { PaletteWords } from "@/components/shell/command-palette";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

const CommandPalette = lazy(() => import("@/components/shell/command-palette"));

type Props = {
  slug: string;
  pages: readonly { href: string; label: string }[];
  words: PaletteWords;
};

/** Opens the palette, with a press or Ctrl K; before the script has loaded it leads to the search page. */
export function SearchButton({ slug, pages, words }: Props) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => listenForCtrlK(() => setOpen(true)), []);
  useCloseOnArrival(() => setOpen(false));

  return (
    <>
      <Link
        href={`/${slug}/zoeken`}
        className="find"
        aria-keyshortcuts="Control+K"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name="search" size={18} />
        <span>{words.label}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </Link>
      {isOpen ? (
        <Suspense fallback={null}>
          <CommandPalette slug={slug} pages={pages} words={words} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function listenForCtrlK(open: () => void) {
  const listen = (event: KeyboardEvent) => {
    if (
      event.key.toLowerCase() !== "k" ||
      !(event.ctrlKey || event.metaKey) ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    open();
  };
  document.addEventListener("keydown", listen);
  return () => document.removeEventListener("keydown", listen);
}

/** Arriving at another page closes what was open over the last one: menus, the sheet, the palette. */
function useCloseOnArrival(close: () => void) {
  const path = usePathname();
  useEffect(() => {
    for (const open of document.querySelectorAll<HTMLElement>(":popover-open")) open.hidePopover();
    close();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only arriving counts, not a new function
  }, [path]);
}
