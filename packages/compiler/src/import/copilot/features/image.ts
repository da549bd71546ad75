import { Call, Constant, Method, type DraftValue } from "../../draft.ts";
import { relativeContext } from "../../reading/build-context.ts";
import { imageAt, unknownImage } from "../../reading/image-uri.ts";
import type { Given } from "../../reading/given.ts";
import type { Setting } from "../setting.ts";

/** What a container runs: an image that is built into a repository of the app, or one that is there. */
export function imageOf(given: Given | undefined, name: string, setting: Setting): DraftValue {
  const own = () => setting.constants.of(`repository:${name}`, () => repositoryOf(name, setting));
  if (given === undefined) return unknownImage(own);
  const build = given.member("build");
  if (build !== undefined) return builtImage(build, own, setting) ?? unknownImage(own);
  const location = given.isMap ? given.member("location") : given;
  const uri = typeof location?.value === "string" ? location.open() : location?.text();
  if (location === undefined || uri === undefined) return unknownImage(own);
  const { value, words } = imageAt(uri, own);
  if (words !== undefined) location.approximated(words);
  return value;
}

function builtImage(build: Given, own: () => Constant, setting: Setting): DraftValue | undefined {
  const place = build.isMap ? mapPlace(build) : textPlace(build);
  if (place === undefined) return undefined;
  const { context, dockerfile } = relativeContext(setting.root, place);
  const props = { ...(dockerfile === undefined ? {} : { dockerfile }), ...(build.isMap ? buildProps(build) : {}) };
  const image = new Method(own(), "build", Object.keys(props).length === 0 ? [context] : [context, props]);
  return build.noted(image);
}

/** Copilot's own repository has the name of the application, so this one never meets it. */
function repositoryOf(name: string, { app }: Setting): Constant {
  return new Constant(`${name}-images`, new Call("repository", [`${app.toLowerCase()}/${name.toLowerCase()}`]));
}

interface BuildPlace {
  readonly context: string;
  readonly dockerfile: string | undefined;
}

/** A text names the Dockerfile; its folder is the context. */
function textPlace(build: Given): BuildPlace | undefined {
  const dockerfile = build.text();
  return dockerfile === undefined ? undefined : { context: folderOf(dockerfile), dockerfile };
}

function mapPlace(build: Given): BuildPlace {
  const context = build.member("context")?.text();
  const dockerfile = build.member("dockerfile")?.text();
  return { context: context ?? folderOf(dockerfile ?? ""), dockerfile };
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
}

function buildProps(build: Given) {
  const target = build.member("target")?.text();
  const args = (build.member("args")?.map() ?? []).flatMap(([name, given]) => {
    const value = given.scalar();
    return value === undefined ? [] : [[name, value] as const];
  });
  build.member("cache_from")?.leftOut("`push-images.sh` uses the cache of the Docker that runs it.");
  return {
    ...(target === undefined ? {} : { target }),
    ...(args.length === 0 ? {} : { args: Object.fromEntries(args) }),
  };
}
