import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ChangedMeanwhile } from "@/components/agreements/changed-meanwhile";
import agreements from "@/messages/nl/agreements.json";

const today = "2026-11-22";

describe("what somebody else changed meanwhile", () => {
  const typed = {
    ...{ kind: "agreement", title: "Overdracht", words: "Voor de zomer.", agreedOn: today, dueOn: "" },
    ...{ otherTeam1: "water", otherTeam2: "groen", otherTeam3: "", settlement: "running" },
  };
  const shown = (different: Readonly<Record<string, string | readonly string[]>>) => {
    const text = { groen: "Groen", water: "Water", coach: "Coach", ...typed, roleIds: [], ...different };
    const state = { status: "refused", reason: "stale", typed, current: { version: 2, text } } as const;
    const html = renderToStaticMarkup(
      <NextIntlClientProvider locale="nl" timeZone="Europe/Amsterdam" messages={{ agreements }}>
        <ChangedMeanwhile state={state} />
      </NextIntlClientProvider>,
    );
    return [...html.matchAll(/<dd>(.*?)<\/dd>/g)].map(([, value]) => value);
  };
  test("[B4] is told by name, whichever part it is, and the order of teams is no change", () => {
    expect(shown({ kind: "norm" })).toEqual(["Norm"]);
    expect(shown({ roleIds: ["coach"] })).toEqual(["Coach"]);
    expect(shown({ otherTeam1: "groen", otherTeam2: "" })).toEqual(["Groen"]);
    expect(shown({ settlement: "lapsed" })).toEqual(["vervallen"]);
    expect(shown({ otherTeam1: "groen", otherTeam2: "water" })).toEqual([]);
  });
});
