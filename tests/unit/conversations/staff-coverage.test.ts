import fc from "fast-check";
import { expect, it } from "vitest";
import { coverageOf } from "@/lib/conversations/staff/coverage/rules";

const minimum = 5;

function tell(had: number, people: number) {
  const none = { planned: 0, development: 0, ambition: 0, functioning: 0 };
  const [row] = coverageOf([{ group: "others", people, had, ...none }], minimum);
  return row?.isWithheld === false ? row.counts.had : "withheld";
}

it("[M13] how many had a talk is told when they and the rest are enough, and otherwise leaves as many numbers open", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (people, asked) => {
      const had = Math.min(asked, people);
      const told = tell(had, people);
      if (typeof told === "number") {
        expect(told).toBe(had);
        expect(Math.min(had, people - had)).toBeGreaterThanOrEqual(minimum);
        return;
      }
      const alike = Array.from({ length: people + 1 }, (_, other) => other).filter(
        (other) => tell(other, people) === told,
      );
      expect(alike.length).toBeGreaterThanOrEqual(Math.min(minimum, people + 1));
    }),
  );
});

it("[M13] what is planned, and which kinds there were, leave no small rest beside how many had a talk", () => {
  const count = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(count, count, count, count, (had, planned, neither, asked) => {
      const people = had + planned + neither;
      const development = Math.min(asked, had);
      const counted = { people, had, planned, development, ambition: 0, functioning: 0 };
      const [row] = coverageOf([{ group: "others", ...counted }], minimum);
      if (!row || row.isWithheld || typeof row.counts.had !== "number") return;
      const { counts } = row;
      if (typeof counts.planned === "number")
        expect(Math.min(counts.planned, people - counts.planned, neither)).toBeGreaterThanOrEqual(minimum);
      if (typeof counts.development === "number" && had > development)
        expect(had - development).toBeGreaterThanOrEqual(minimum);
    }),
  );
});
