import { askDemo } from "@/tests/support/demo";

/** Where the personal link leads that an account was sent for the round of this name. */
export async function findLetter(email: string, round: string): Promise<string> {
  return askDemo("open-letter", email, round);
}
