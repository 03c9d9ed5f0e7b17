import * as accounts from "@/lib/accounts/actions";
import * as operator from "@/lib/operator/actions";

/** The files of actions outside institutions, by their path. */
export const visitorActionFiles: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  accounts,
  operator,
};
