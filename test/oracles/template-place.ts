import { parse } from "yaml";

type Resources = Readonly<Record<string, { readonly Type?: string }>>;

/** Says where in a template a finding is by resource type instead of logical id, so that one reason covers all alike. */
export function placeIn(template: string): (path: readonly (string | number)[]) => string {
  // Tags like !Ref are unknown to the parser and of no interest here.
  const parsed: { readonly Resources?: Resources } = parse(template, { logLevel: "silent" });
  return ([section = "", name = "", ...rest]) => {
    if (section !== "Resources") return [section, name, ...rest].join("/");
    const type = parsed.Resources?.[name]?.Type ?? name;
    return `${type} ${rest.map((step) => (/^\d+$/.test(String(step)) ? "*" : step)).join("/")}`.trimEnd();
  };
}
