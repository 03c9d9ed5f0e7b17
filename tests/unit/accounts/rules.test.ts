import { expect, test } from "vitest";
import { isEasilyGuessed } from "@/lib/accounts/rules";

test.each([
  "welkom2026!!",
  "Wachtwoord123",
  "koerskoerskoers",
  "aaaaaaaaaaaa",
  "abcdefghijkl",
  "123456789012",
  "annavandenberg2026",
])("%j is easily guessed", (password) => {
  expect(isEasilyGuessed(password, "anna.vandenberg@school.nl")).toBe(true);
});

test.each(["vier wilde ganzen in maart", "Xk3!pQ9zLm2v", "fietsbel pannenkoek orkaan"])(
  "%j is not easily guessed",
  (password) => {
    expect(isEasilyGuessed(password, "anna.vandenberg@school.nl")).toBe(false);
  },
);
