"use client";

import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import type { termTone } from "@/lib/glossary/labels";

/** What one row of the glossary says, in finished words: a list this long is sent as text, not as elements. */
export type TermRow = {
  readonly code: string;
  readonly name: string;
  readonly meaning: string;
  readonly also?: string;
  readonly state?: { readonly tone: (typeof termTone)[keyof typeof termTone]; readonly word: string };
};

/** Terms with what they mean, each leading to its own page. */
export function TermRows({ rows, path }: { rows: readonly TermRow[]; path: string }) {
  return (
    <dl className="terms">
      {rows.map(({ code, name, meaning, also, state }) => (
        <div key={code}>
          <dt>
            <Link href={`${path}/${code}`}>{name}</Link>
            {state ? <Chip state={state.tone}>{state.word}</Chip> : null}
          </dt>
          <dd>
            <p>{meaning}</p>
            {also ? <p className="text-small text-soft">{also}</p> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
