import { expect, test } from "vitest";
import { fieldsOf } from "@/lib/platform/form";

const id = "0198f3c2-7d1a-7c3e-9b5f-2a4d6e8f0a1b";

test("an id in capitals is the same id, so that nobody passes for somebody else by it", () => {
  const form = new FormData();
  form.append("personId", id.toUpperCase());
  form.append("owners", id.toUpperCase());
  form.append("owners", id);
  expect(fieldsOf(form)).toEqual({ personId: id, owners: [id, id] });
});

test("what is not an id is kept as it was typed", () => {
  const form = new FormData();
  form.append("title", `About ${id.toUpperCase()}`);
  expect(fieldsOf(form)).toEqual({ title: `About ${id.toUpperCase()}` });
});
