import * as replies from "@/lib/conversations/guests/replies/actions";
import * as forms from "@/lib/scans/forms/actions";

/** The files of actions for who came by a personal link, by their path. */
export const holderActionFiles: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "scans/forms": forms,
  "conversations/guests/replies": replies,
};
