import type { Option } from "@/components/ui/select-field";

/** A team or a role as a choice. */
export function optionOf({ id, name }: { readonly id: string; readonly name: string }): Option {
  return { value: id, label: name };
}
