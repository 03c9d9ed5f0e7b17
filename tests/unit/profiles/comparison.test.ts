import { describe, expect, it } from "vitest";
import { type AskedByRole, compareSides, sideOf } from "@/lib/profiles/comparison/rules";

const basic = { position: 1, name: "LOB-basis" };
const competent = { position: 2, name: "LOB-competent" };

function ask(
  role: string,
  line: AskedByRole["line"],
  name: string,
  from = basic,
  upTo: typeof basic | null = null,
): AskedByRole {
  return {
    roleId: role,
    roleName: role,
    line,
    competenceId: name,
    name,
    category: "career-guidance",
    from,
    upTo,
  };
}

describe("[C29] profiles of the first and the second line side by side", () => {
  it("[C29] tells what only one asks, what both ask at another level, and what is the same", () => {
    const asked = [
      ask("coach", "first", "Gesprek"),
      ask("coach", "first", "Signaleren"),
      ask("coach", "first", "Netwerk", competent),
      ask("adviseur", "second", "Gesprek", competent),
      ask("adviseur", "second", "Netwerk", competent),
      ask("adviseur", "second", "Verwijzen"),
    ];
    const rows = compareSides(asked, sideOf("coach"), sideOf("adviseur"));
    expect(rows.map(({ name, difference }) => [name, difference])).toEqual([
      ["Gesprek", "other-level"],
      ["Netwerk", "same"],
      ["Signaleren", "only-one"],
      ["Verwijzen", "only-other"],
    ]);
  });

  it("[C29] the roles of a line together ask from the lowest step to the highest", () => {
    const asked = [
      ask("coach", "first", "Gesprek"),
      ask("docent", "first", "Gesprek", competent),
      ask("teamleider", "management", "Gesprek", basic, competent),
    ];
    const [row] = compareSides(asked, sideOf("first"), sideOf("management"));
    expect(row?.one).toEqual({ from: basic, upTo: competent, roles: ["coach", "docent"] });
    expect(row?.difference).toBe("same");
    expect(compareSides(asked, sideOf("second"), sideOf("third"))).toEqual([]);
  });
});
