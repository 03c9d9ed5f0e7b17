import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "@/lib/platform/own-path";

test("a path of our own is kept with its question and place", () => {
  expect(ownPath("/helicon/teams?page=2#top")).toBe("/helicon/teams?page=2#top");
  expect(ownPath("/")).toBe("/");
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "https://evil.example",
  "https:/evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
  "/%0d%0aLocation: x",
  "/..//evil.example",
  "/./\\evil.example",
  "helicon",
  "",
  " /helicon",
  "/api/auth/callback/sso",
  "/login",
  "/login/sso?next=/x",
  "/logout",
  "/_next/static/x",
])("nobody is sent to %j", (asked) => {
  expect(ownPath(asked)).toBeNull();
});

test("whatever is asked, the answer stays on this site", () => {
  const pieces = fc.constantFrom(
    "/",
    "\\",
    "//",
    ".",
    "..",
    ":",
    "@",
    "%2f",
    "%5c",
    "evil.example",
    "https:",
    "\t",
    "?",
    "#",
    "a",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const path = ownPath(parts.join(""));
      if (path === null) return;
      expect(new URL(path, "https://koers.example").origin).toBe("https://koers.example");
      expect(path).toMatch(/^\/(?![/\\])/);
    }),
    { numRuns: 5000 },
  );
});
