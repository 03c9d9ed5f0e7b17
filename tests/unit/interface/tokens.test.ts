import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const sheet = readFileSync("app/styles/tokens.css", "utf8");
const pairs = new Map(
  [...sheet.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name ?? "",
    { light: light ?? "", dark: dark ?? "" },
  ]),
);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: "light" | "dark"): number {
  const [high = 0, low = 0] = [one, other]
    .map((name) => luminance(pairs.get(name)?.[theme] ?? "#000000"))
    .sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark"] as const)("Tokens, %s", (theme) => {
  const texts = ["ink", "soft", "faint", "sea", "coral", "amber", "leaf", "sky"];
  const grounds = ["paper", "surface", "raised", "sunken"];

  test.each(texts)("%s can be read on every ground (4.5:1)", (text) => {
    for (const ground of grounds) expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["sea", "coral", "amber", "leaf", "sky"])("%s can be read on its own soft ground", (state) => {
    expect(contrast(state, `${state}-soft`, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test("the main button and a chosen choice can be read", () => {
    expect(contrast("on-sea", "sea", theme)).toBeGreaterThanOrEqual(4.5);
  });

  test("the edge of an input and the focus ring can be seen (3:1)", () => {
    for (const ground of grounds) {
      expect(contrast("focus", ground, theme)).toBeGreaterThanOrEqual(3);
      if (ground !== "sunken") expect(contrast("edge", ground, theme)).toBeGreaterThanOrEqual(3);
    }
  });

  test("the three data colours that carry meaning can be seen on a card (3:1)", () => {
    for (const data of ["data-1", "data-2", "data-3"])
      expect(contrast(data, "surface", theme)).toBeGreaterThanOrEqual(3);
  });
});

describe("Colours", () => {
  test("only the tokens name a colour", () => {
    const files = ["app", "components"]
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
      )
      .filter((file) => /\.(css|tsx?)$/.test(file) && !file.endsWith("tokens.css"));
    const naming = files.filter((file) => {
      const text = readFileSync(file, "utf8").replaceAll(/themeColor: \[[^\]]*\]/g, "");
      return /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|\b(rgb|hsl|oklch)a?\(/i.test(text);
    });
    expect(naming).toEqual([]);
  });
});
