import { sortedKeys } from "../resolve/names.ts";
import type { Noun } from "../plan/noun.ts";
import type { Origins } from "./origins.ts";

/** Tags as an app, a cluster or a service is given them. */
export type Tags = Readonly<Record<string, string>> | undefined;

interface DocumentTag {
  readonly key: string;
  readonly value: string;
}

interface TemplateTag {
  readonly Key: string;
  readonly Value: string;
}

/** The app's tags with the noun's own over them, as a document of the API has them. */
export function documentTags(app: Tags, own: Tags): readonly DocumentTag[] | undefined {
  return listed(app, own, (key, value) => ({ key, value }));
}

/** The same as a template and ECR have them. */
export function templateTags(app: Tags, own?: Tags): readonly TemplateTag[] | undefined {
  return listed(app, own, (key, value) => ({ Key: key, Value: value }));
}

function listed<Tag>(app: Tags, own: Tags, tag: (key: string, value: string) => Tag): readonly Tag[] | undefined {
  if (app === undefined && own === undefined) return undefined;
  const all = { ...app, ...own };
  const keys = sortedKeys(all);
  return keys.length === 0 ? undefined : keys.map((key) => tag(key, all[key] ?? ""));
}

/** Where each tag of a document was written: with the noun, or with the app. */
export function addTagOrigins(origins: Origins, app: Noun, appTags: Tags, subject: Noun, own: Tags): void {
  origins.addWhole(["tags"], subject, ["tags"]);
  sortedKeys({ ...appTags, ...own }).forEach((key, index) => {
    const isOwn = own !== undefined && Object.hasOwn(own, key);
    origins.addWhole(["tags", index], isOwn ? subject : app, ["tags", key]);
  });
}
