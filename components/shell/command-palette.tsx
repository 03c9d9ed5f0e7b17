"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { HitList } from "@/components/shell/hit-list";
import { pagesFor, useHits, type Hit } from "@/components/shell/use-hits";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/button";

export type PaletteWords = Record<
  "label" | "placeholder" | "pages" | "nothing" | "searching" | "failed" | "close" | "hint",
  string
>;

type Props = {
  slug: string;
  pages: readonly { href: string; label: string }[];
  words: PaletteWords;
  onClose: () => void;
};

/** Go to a person, team, plan or page by typing. A combobox: arrows choose, Enter goes, Escape closes. */
export default function CommandPalette({ slug, pages, words, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = useHits(slug, query);
  const groups = [{ label: words.pages, hits: pagesFor(pages, query) }, ...found.groups].filter(
    ({ hits }) => hits.length > 0,
  );
  const hits = groups.flatMap((group) => group.hits);
  const current = Math.min(chosen, hits.length - 1);

  useEffect(() => dialog.current?.showModal(), []);

  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    router.push(hit.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || hits.length === 0) return;
    event.preventDefault();
    setChosen((current + step + hits.length) % hits.length);
  };

  return (
    // A click beside it closes it; for the keyboard a dialog closes by itself on Escape.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={words.label}
      onClose={onClose}
      onClick={closeOutside}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          go(hits[current]);
        }}
      >
        <Icon name="search" />
        <input
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          placeholder={words.placeholder}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-label={words.label}
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={hits[current] ? `${id}-${current}` : undefined}
        />
        <IconButton icon="x" label={words.close} onClick={() => dialog.current?.close()} />
      </form>
      <HitList id={id} label={words.label} groups={groups} current={current} onChoose={setChosen} onGo={go} />
      <p role="status">{statusOf(found.state, hits.length, words)}</p>
    </dialog>
  );
}

function statusOf(state: ReturnType<typeof useHits>["state"], count: number, words: PaletteWords) {
  if (state === "failed") return words.failed;
  if (count > 0) return words.hint;
  return state === "searching" ? words.searching : words.nothing;
}

/** A press on the veil is a press on the dialog itself. */
function closeOutside(event: React.MouseEvent<HTMLDialogElement>) {
  if (event.target === event.currentTarget) event.currentTarget.close();
}
