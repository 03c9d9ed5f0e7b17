import { describe, expect, test } from "vitest";
import { addressWith } from "@/components/ui/address";
import { isCurrent, phoneItems, type NavigationItem } from "@/components/shell/shell-view";

describe("The address of a list", () => {
  const query = { stand: ["een", "twee"], sort: "naam", page: "3" };

  test("keeps filters that occur more than once", () => {
    expect(addressWith("/x", query, { page: "4" })).toBe("/x?stand=een&stand=twee&sort=naam&page=4");
  });

  test("goes back to the first page when anything but the page changes", () => {
    expect(addressWith("/x", query, { sort: "datum" })).toBe("/x?stand=een&stand=twee&sort=datum");
  });

  test("drops what is emptied", () => {
    expect(addressWith("/x", query, { stand: undefined, sort: "" })).toBe("/x");
  });
});

describe("The navigation", () => {
  const hrefs = ["/school", "/school/teams", "/school/teams/7"];
  const current = (path: string) => hrefs.filter((href) => isCurrent(path, href, hrefs));

  test("marks one place: the most precise one that holds the page", () => {
    expect(current("/school")).toEqual(["/school"]);
    expect(current("/school/teams/7/plan")).toEqual(["/school/teams/7"]);
    expect(current("/school/teams/71")).toEqual(["/school/teams"]);
    expect(current("/school/plannen")).toEqual([]);
  });

  test("shows three places on a phone: the chosen ones, else the first", () => {
    const item = (href: string, onPhone?: boolean): NavigationItem => ({
      href,
      label: href,
      icon: "house",
      onPhone,
    });
    const hrefsOf = (items: NavigationItem[]) => phoneItems([{ items }]).map(({ href }) => href);
    expect(hrefsOf([item("a"), item("b"), item("c"), item("d")])).toEqual(["a", "b", "c"]);
    expect(hrefsOf([item("a", true), item("b"), item("c", true)])).toEqual(["a", "c"]);
  });
});
