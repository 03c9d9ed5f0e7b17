import { expect, test } from "vitest";
import { meaningOf } from "@/lib/platform/installation/meaning";
import { Refused } from "@/lib/platform/refused";

const full = "The database's disk is full. Make room and start again; nothing that was saved is lost.";

test("what PostgreSQL says is understood, also where the database client wraps it", () => {
  const wrapped = { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "53100" } } } };
  for (const error of [{ code: "53100" }, { cause: { code: "53100" } }, wrapped]) {
    expect(meaningOf(Object.assign(new Error("could not extend file"), error))).toEqual(new Refused(full));
  }
});

test("a surprise stays what it is, also when it wraps itself", () => {
  const surprise: { cause?: unknown } = new Error("boom");
  surprise.cause = surprise;
  expect(meaningOf(surprise)).toBe(surprise);
  expect(meaningOf(null)).toBe(null);
});
