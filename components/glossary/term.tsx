"use client";

import { useTranslations } from "next-intl";
import { useParams } from "next/navigation";
import { type ReactNode, useId, useRef, useState, useSyncExternalStore } from "react";
import { tellUse } from "@/components/glossary/tell-use";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

type Meaning = { readonly name: string; readonly meaning: string; readonly distinct: readonly string[] };

/**
 * A word that says what it means when it is pressed, where the reader is (B1). It is asked for then, so that no page
 * waits for it; before a script runs it is a link to the term's own page.
 */
export function Term({ code, children }: { code: string; children: ReactNode }) {
  const { institution } = useParams<{ institution: string }>();
  const isScripted = useSyncExternalStore(subscribeToNothing, isTrue, isFalse);
  const href = `/${institution}/begrippen/${code}`;
  if (!isScripted)
    return (
      <Link href={href} className="term">
        {children}
      </Link>
    );
  return (
    <MeaningButton
      address={`/api${href}`}
      href={href}
      told={() => tellUse(institution, { code, use: "opened" })}
    >
      {children}
    </MeaningButton>
  );
}

type Meaningful = { address: string; href: string; told: () => void; children: ReactNode };

function MeaningButton({ address, href, told, children }: Meaningful) {
  const id = useId();
  const anchor = `--${id.replaceAll(/[^a-zA-Z0-9]/g, "")}`;
  const bubble = useRef<HTMLSpanElement>(null);
  const [meaning, setMeaning] = useState<Meaning | "asked" | "failed" | null>(null);

  const ask = async () => {
    if (meaning !== null && meaning !== "failed") return;
    setMeaning("asked");
    const found = await meaningAt(address);
    setMeaning(found ?? "failed");
    if (found) told();
  };
  return (
    <>
      <dfn>
        <button
          type="button"
          className="term"
          popoverTarget={id}
          style={{ anchorName: anchor }}
          onClick={() => void ask()}
        >
          {children}
          <Icon name="circle-question-mark" size={16} />
        </button>
      </dfn>
      <span
        ref={bubble}
        id={id}
        popover="auto"
        className="meaning"
        role="note"
        aria-live="polite"
        style={{ positionAnchor: anchor }}
      >
        <Bubble meaning={meaning} href={href} />
      </span>
    </>
  );
}

function Bubble({ meaning, href }: { meaning: Meaning | "asked" | "failed" | null; href: string }) {
  const t = useTranslations("common.meaning");
  if (meaning === null || meaning === "asked") return <span className="text-soft">{t("asked")}</span>;
  if (meaning === "failed") return <Link href={href}>{t("failed")}</Link>;
  const { name, distinct } = meaning;
  return (
    <>
      <strong>{name}</strong>
      <span>{meaning.meaning}</span>
      {distinct.length > 0 ? (
        <span className="text-small text-soft">{t("not", { names: distinct.join(", ") })}</span>
      ) : null}
      <Link href={href}>{t("more", { name })}</Link>
    </>
  );
}

async function meaningAt(address: string): Promise<Meaning | null> {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Meaning) : null;
}

const subscribeToNothing = () => () => undefined;
const isTrue = () => true;
const isFalse = () => false;
