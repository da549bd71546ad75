import type { Built } from "../resolve/deferred.ts";
import { sortedKeys } from "../resolve/names.ts";
import type { Noun } from "../nouns/noun.ts";
import type { Form, Located } from "./form.ts";
import { mapOf, STRING } from "./shape.ts";

/** Tags as an app, a cluster or a service is given them. */
export type Tags = Readonly<Record<string, string>> | undefined;

/** What an app says of everything in it. */
export interface TaggedContext {
  readonly app: Noun;
  readonly appTags: Tags;
}

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

const SHAPE = mapOf(STRING);

type Own = Readonly<Record<string, string>>;

/** The tags of a noun, and of the app where the noun has none of that name. */
export const TAGS: Form<Own, readonly Built<DocumentTag>[], TaggedContext> = {
  shape: SHAPE,
  lower: (own, { appTags }) => documentTags(appTags, own),
  raise: (tags, { appTags }) =>
    ownTags(
      tags.map(({ key, value }) => [key, value]),
      appTags,
    ),
  locate: locateTags,
};

/** The same as ECR has them. */
export const REPOSITORY_TAGS: Form<Own, readonly Built<TemplateTag>[], TaggedContext> = {
  ...TAGS,
  lower: (own, { appTags }) => templateTags(appTags, own),
  raise: (tags, { appTags }) =>
    ownTags(
      tags.map(({ Key, Value }) => [Key, Value]),
      appTags,
    ),
};

type WrittenTag = readonly [key: string | undefined, value: string | undefined];

/** What the app does not say already. A tag of the app that is missing cannot be taken away. */
function ownTags(tags: readonly WrittenTag[], appTags: Tags = {}): Own | undefined {
  const all = Object.fromEntries(tags.map(([key = "", value = ""]) => [key, value]));
  const isWhole = Object.keys(all).length === tags.length && Object.keys(appTags).every((key) => key in all);
  return isWhole ? Object.fromEntries(Object.entries(all).filter(([key, value]) => appTags[key] !== value)) : undefined;
}

function locateTags(own: Own, { app, appTags }: TaggedContext): readonly Located[] {
  return sortedKeys({ ...appTags, ...own }).map((key, index) =>
    Object.hasOwn(own, key) ? { at: [index], path: [key] } : { at: [index], path: ["tags", key], subject: app },
  );
}
